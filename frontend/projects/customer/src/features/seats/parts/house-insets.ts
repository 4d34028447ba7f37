import { BreakpointObserver } from '@angular/cdk/layout';
import { computed, inject, type Signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import type { Insets } from '@parterre/seat-map/camera/camera.ts';

/** As in `_sheet.scss`: one of them is enough. */
const overTheHouse = ['(max-width: 860px) and (orientation: portrait)', '(max-width: 559px)'];
const besideTheHouse = '(min-width: 560px) and (max-width: 860px) and (orientation: landscape)';

/** Room at both sides for the letters of rows. */
const letters = 12;
/** The zoom buttons, where they stand over the house. */
const buttons = 76;

const onDesktop: Insets = { top: 72, right: buttons, bottom: 96, left: letters };
const onItsSide: Insets = { top: 62, right: 60, bottom: 66, left: letters };
/** The sheet, above it legend and key. */
const onPhone: Insets = { top: 66, right: letters, bottom: 160 + 58 + 34, left: letters };
/** The panel of the best available is taller than the sheet. */
const belowPanel = { ...onPhone, bottom: 400 };

/** What lies over the house: the title above, below the legend and on a phone the sheet. */
export function houseInsets(isChoosingBest: Signal<boolean>): Signal<Insets> {
  const layout = toSignal(inject(BreakpointObserver).observe([...overTheHouse, besideTheHouse]));
  return computed(() => {
    const matches = layout()?.breakpoints;
    if (overTheHouse.some((query) => matches?.[query] === true))
      return isChoosingBest() ? belowPanel : onPhone;
    return matches?.[besideTheHouse] ? onItsSide : onDesktop;
  });
}
