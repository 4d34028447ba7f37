import type { EventKind } from '@parterre/domain/programme/events/event';
import type { EventDraft } from '@parterre/domain/programme/events/event-details';
import type { DemoVenueName } from './venues.ts';

/** An event of the demo, on a wall clock in its venue, so many days from the day of loading. */
export type DemoEvent = {
  readonly venue: DemoVenueName;
  readonly title: string;
  /** What its poster says, where that is not its title: it is drawn in one font. */
  readonly onPoster?: string;
  readonly kind: EventKind;
  readonly inDays: number;
  readonly at: string;
  readonly minutes: number;
  readonly description: string;
  /** Prices from the best category to the last, in whole units of the venue's currency. */
  readonly prices: readonly number[];
  /** Days until sales open; open already when left out. */
  readonly salesInDays?: number;
  /** What its organizer says besides; what is usual when left out. */
  readonly also?: Partial<EventDraft>;
  readonly draft?: true;
};
