import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { Icon } from '@parterre/ui/icon/icon.ts';
import { Hold } from '../stores/hold.ts';
import type { SeatLine } from './choice-lines.ts';

/** Gives a chosen seat back, as long as the choice may change. */
@Component({
  selector: 'pt-give-back-seat',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon],
  template: `
    @if (!hold.locked()) {
      <button
        type="button"
        class="icon-button"
        [attr.aria-label]="line().giveBack"
        (click)="hold.toggle(line().id)"
      >
        <pt-icon name="close" />
      </button>
    }
  `,
  styles: `
    :host {
      display: contents;
    }
  `,
})
export class GiveBackSeat {
  readonly line = input.required<SeatLine>();
  protected readonly hold = inject(Hold);
}
