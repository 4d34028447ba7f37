import { ChangeDetectionStrategy, Component, computed, effect, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { problemOf } from '@parterre/ui/data/problem.ts';
import { DISPLAY_LOCALE } from '@parterre/ui/format/display-locale.ts';
import { EventTimePipe } from '@parterre/ui/format/event-time-pipes.ts';
import { Poster } from '@parterre/ui/poster/poster.ts';
import { ProblemState } from '@parterre/ui/states/problem-state.ts';
import { Skeleton } from '@parterre/ui/states/skeleton.ts';
import { Clock } from '@parterre/ui/data/clock.ts';
import { eventResource } from '../../../data/event-resource.ts';
import { salesState } from '../../../data/sales-state.ts';
import { NoSuchEvent } from '../../../ui/no-such-event.ts';
import { PageTitle } from '../../../ui/page-title.ts';
import { lowestPriceWords } from '../../../ui/price-words.ts';
import { CommentSection } from '../parts/comments/comment-section.ts';
import { EventActions } from '../parts/event-actions.ts';
import { EventFacts } from '../parts/event-facts.ts';
import { EventPrices } from '../parts/event-prices.ts';
import { SaleAlert } from '../parts/sale-alert.ts';
import { SaleCountdown } from '../parts/sale-countdown.ts';

@Component({
  selector: 'pt-event-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    CommentSection,
    EventActions,
    EventFacts,
    EventPrices,
    EventTimePipe,
    NoSuchEvent,
    Poster,
    ProblemState,
    RouterLink,
    SaleAlert,
    SaleCountdown,
    Skeleton,
  ],
  templateUrl: './event-page.html',
  styleUrl: './event-page.scss',
})
export class EventPage {
  readonly slug = input.required<string>();
  readonly #clock = inject(Clock);
  readonly #title = inject(PageTitle);
  readonly #locale = inject(DISPLAY_LOCALE);

  protected readonly resource = eventResource(this.slug);
  protected readonly event = computed(() => (this.resource.hasValue() ? this.resource.value() : undefined));
  protected readonly missing = computed(() => problemOf(this.resource.error()).status === 404);
  protected readonly sales = computed(() => {
    const event = this.event();
    return event && salesState(event, this.#clock.now());
  });
  /** As the answer says, not the clock: what somebody is looking at does not change places when the sale begins. */
  protected readonly isBefore = computed(() => this.event()?.availability === 'not-yet');
  /** Where prices begin: "from RM 60". */
  protected readonly from = computed(() => {
    const event = this.event();
    const prices = event?.categories.map(({ price }) => price) ?? [];
    return event?.from && lowestPriceWords(event.from, prices, this.#locale)[0];
  });
  protected readonly paragraphs = computed(() => this.event()?.description.split(/\n{2,}/) ?? []);

  constructor() {
    effect(() => {
      const event = this.event();
      if (event) this.#title.say(event.title, event.description.slice(0, 160));
    });
  }
}
