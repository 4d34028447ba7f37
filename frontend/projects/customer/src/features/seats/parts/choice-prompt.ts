import { DecimalPipe } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { EventTimePipe } from '@parterre/ui/format/event-time-pipes.ts';
import { MoneyPipe } from '@parterre/ui/format/money-pipe.ts';
import { Icon } from '@parterre/ui/icon/icon.ts';
import type { EventDetail } from '../../../data/api.ts';
import { Hold } from '../stores/hold.ts';
import type { SalesState } from '../../../data/sales-state.ts';
import { Session } from '../../../data/session.ts';
import { ChoiceLines } from './choice-lines.ts';
import { Seating } from '../stores/seating.ts';

/** What there is to do, as long as nothing is chosen or nothing can be. */
@Component({
  selector: 'pt-choice-prompt',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DecimalPipe, EventTimePipe, Icon, MoneyPipe],
  templateUrl: './choice-prompt.html',
  styleUrl: './choice-prompt.scss',
})
export class ChoicePrompt {
  readonly event = input.required<EventDetail>();
  readonly sales = input.required<SalesState>();
  readonly offersBest = input(false);
  readonly best = output();

  protected readonly hold = inject(Hold);
  protected readonly lines = inject(ChoiceLines);
  protected readonly seating = inject(Seating);
  protected readonly session = inject(Session);
  /** The category that the legend shows alone, and how much of it is left; undefined while that is not known. */
  protected readonly only = computed(() => {
    const index = this.seating.filter() ?? -1;
    const category = this.seating.categories()[index];
    return category && { ...category, left: this.seating.left()?.[index] };
  });
}
