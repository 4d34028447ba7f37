import type { EventKind } from '@parterre/domain/programme/events/event';
import type { DemoVenueName } from './venues.ts';

/** An event of the demo, on a wall clock in its venue, so many days from the day of loading. */
export type DemoEvent = {
  readonly venue: DemoVenueName;
  readonly title: string;
  readonly kind: EventKind;
  readonly inDays: number;
  readonly at: string;
  readonly minutes: number;
  readonly description: string;
  /** Prices from the best category to the last, in whole units of the venue's currency. */
  readonly prices: readonly number[];
  /** Days until sales open; open already when left out. */
  readonly salesInDays?: number;
  /** Tickets that each customer may have; what is usual when left out. */
  readonly placesPerCustomer?: number;
  /** Nobody may leave a single seat while another choice fits. */
  readonly noSingleSeats?: true;
  readonly draft?: true;
};
