import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { Booking } from '../../../data/api.ts';

/** A booking's state in a word. */
@Component({
  selector: 'pt-booking-status',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<span [class]="booking().status">{{ word() }}</span>`,
  styles: `
    span {
      display: inline-block;
      padding: 3px 10px;
      border-radius: var(--pill);
      background: var(--fog);
      color: var(--ink-2);
      font-size: var(--t-mini);
      font-weight: 640;
      white-space: nowrap;
    }
    .confirmed {
      background: var(--ok-fog);
      color: var(--ok);
    }
    .held,
    .paying {
      background: var(--lime);
      color: var(--on-lime);
    }
  `,
})
export class BookingStatusWord {
  readonly booking = input.required<Booking>();
  protected readonly word = computed(() => wordOf(this.booking()));
}

function wordOf({ status, ending, refund, dispute }: Booking): string {
  switch (status) {
    case 'held':
      return $localize`Held for you`;
    case 'paying':
      return $localize`Payment not finished`;
    case 'confirmed':
      return dispute ? $localize`Not valid for now` : $localize`Confirmed`;
    case 'expired':
      return ending === 'refused' ? $localize`Payment declined` : $localize`Expired`;
    case 'cancelled':
      if (!refund) return $localize`Cancelled`;
      if (refund.state === 'failed' || refund.state === 'impossible') return $localize`Refund did not arrive`;
      return refund.state === 'done' ? $localize`Refunded` : $localize`Refund on its way`;
  }
}
