import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { Swatch } from '@parterre/ui/category/swatch.ts';
import { ConnectionLine } from '@parterre/ui/feedback/connection-line.ts';
import { MoneyPipe } from '@parterre/ui/format/money-pipe.ts';
import { Icon } from '@parterre/ui/icon/icon.ts';
import type { EventDetail } from '../../../data/api.ts';
import { Hold } from '../stores/hold.ts';
import type { SalesState } from '../../../data/sales-state.ts';
import { Session } from '../../../data/session.ts';
import { AreaStepper } from './area-stepper.ts';
import { ChoiceLines } from './choice-lines.ts';
import { ChoicePrompt } from './choice-prompt.ts';
import { GiveBackSeat } from './give-back-seat.ts';
import { HoldClock } from './hold-clock.ts';
import { HoldNotice } from './hold-notice.ts';

/** How long, what, how much, what next. Beside the map on a desktop, a sheet below it on a phone. */
@Component({
  selector: 'pt-choice-panel',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    AreaStepper,
    ChoicePrompt,
    ConnectionLine,
    GiveBackSeat,
    HoldClock,
    HoldNotice,
    Icon,
    MoneyPipe,
    Swatch,
  ],
  templateUrl: './choice-panel.html',
  styleUrl: './choice-panel.scss',
  host: { '[class.paying]': 'hold.paying()' },
})
export class ChoicePanel {
  readonly event = input.required<EventDetail>();
  readonly sales = input.required<SalesState>();
  readonly offersBest = input(false);
  readonly next = output();
  readonly best = output();

  protected readonly hold = inject(Hold);
  protected readonly lines = inject(ChoiceLines);
  protected readonly session = inject(Session);
  /** On a phone the lines are folded into chips until asked for. */
  protected readonly unfolded = signal(false);
  protected readonly offersMoreTime = computed(
    () => this.hold.booking()?.extendable === true && (this.hold.secondsLeft() ?? Infinity) <= 120,
  );
}
