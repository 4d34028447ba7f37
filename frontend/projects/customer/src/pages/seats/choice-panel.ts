import { DecimalPipe } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { Swatch } from '@parterre/ui/category/swatch.ts';
import { ConnectionLine } from '@parterre/ui/feedback/connection-line.ts';
import { EventTimePipe } from '@parterre/ui/format/event-time-pipes.ts';
import { MoneyPipe } from '@parterre/ui/format/money-pipe.ts';
import { Icon } from '@parterre/ui/icon/icon.ts';
import type { EventDetail } from '../../data/api.ts';
import { limitWords } from '../../data/choice-limit.ts';
import { Hold } from '../../data/hold.ts';
import type { SalesState } from '../../data/sales-state.ts';
import { Session } from '../../data/session.ts';
import { Stepper } from '../../ui/stepper.ts';
import { ChoiceLines } from './choice-lines.ts';
import { HoldClock } from './hold-clock.ts';
import { HoldNotice } from './hold-notice.ts';
import { Seating } from './seating.ts';

/** How long, what, how much, what next. Beside the map on a desktop, a sheet below it on a phone. */
@Component({
  selector: 'pt-choice-panel',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    ConnectionLine,
    DecimalPipe,
    EventTimePipe,
    HoldClock,
    HoldNotice,
    Icon,
    MoneyPipe,
    Stepper,
    Swatch,
  ],
  templateUrl: './choice-panel.html',
  styleUrl: './choice-panel.scss',
})
export class ChoicePanel {
  readonly event = input.required<EventDetail>();
  readonly sales = input.required<SalesState>();
  readonly offersBest = input(false);
  readonly next = output();
  readonly best = output();

  protected readonly hold = inject(Hold);
  protected readonly lines = inject(ChoiceLines);
  protected readonly seating = inject(Seating);
  protected readonly session = inject(Session);
  /** On a phone the lines are folded into chips until asked for. */
  protected readonly unfolded = signal(false);
  /** The category that the legend shows alone, and how much of it is left. */
  protected readonly only = computed(() => {
    const index = this.seating.filter() ?? -1;
    const category = this.seating.categories()[index];
    return category && { ...category, left: this.seating.left()?.[index] ?? 0 };
  });
  /** What each customer may have, and what is left of it. */
  protected readonly limit = computed(() => limitWords(this.hold.limit()));
  protected readonly offersMoreTime = computed(
    () => this.hold.booking()?.extendable === true && (this.hold.secondsLeft() ?? Infinity) <= 120,
  );
}
