import { BreakpointObserver } from '@angular/cdk/layout';
import { computed, inject, type Signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';

/** As in `seat-map.scss`: fingers zoom by themselves. */
const withoutButtons = '(pointer: coarse) and (max-width: 860px)';

/** The room that a house leaves at its right, so that no zoom button stands over a seat. */
export function zoomRoom(): Signal<number> {
  const layout = toSignal(inject(BreakpointObserver).observe(withoutButtons));
  return computed(() => (layout()?.matches ? 12 : 76));
}
