import type { PageRequest } from '../../page.ts';
import type { Write } from '../../commit.ts';
import type { AccountId, BookingId, EventId } from '../../ids.ts';
import type { Booking, CustomerAtEvent } from './booking.ts';
import type { Buyer } from './buyer.ts';

/**
 * Counts `count` places for the booking's customer at its event (negative: no longer), who may have `atMost` there. The
 * count is kept `until` then, in seconds.
 */
export type CustomerMove = { readonly count: number; readonly atMost: number | null; readonly until: number };

/** As of when a count is complete, in milliseconds, and until when it is kept, in seconds. */
export type CompleteNote = { readonly asOf: number; readonly until: number };

/** What a booking is opened in place of, which is over, and at how many events its customer may have one. */
export type Opening = { readonly instead?: BookingId | undefined; readonly atMost: number };

export type BookingPage = { readonly bookings: readonly Booking[]; readonly nextCursor: string | null };

/**
 * `seats`: to be given back, which needs nobody else, and what came from there and was not looked at since. `money`: the
 * payment provider has to be asked. `news`: nobody was told of it yet, and nothing else is to be done.
 */
export type SweepWork = 'seats' | 'money' | 'news';

export type BookingStore = {
  /**
   * Puts a new booking, as the customer's open one at its event. `conflict`: there is one with this id. `another-open`:
   * another booking is noted as the customer's open one at this event, or there are too many at others.
   */
  readonly create: (booking: Booking, opening: Opening) => readonly Write<'conflict' | 'another-open'>[];
  /**
   * Replaces a booking that is still at the version before this one. `conflict`: somebody else wrote first; or we ourselves,
   * where nothing was committed with it and the answer got lost: whoever is told of it looks at the booking again.
   */
  readonly save: (booking: Booking) => Write<'conflict'>;
  /** Goes through while a booking is as it was read. */
  readonly unchanged: (booking: Booking) => Write<'conflict'>;
  /** Counts places for a booking's customer at its event. `over-limit`: they have too many. */
  readonly countPlaces: (of: CustomerAtEvent, move: CustomerMove) => Write<'over-limit'>;
  /** The newest state. */
  readonly get: (id: BookingId) => Promise<Booking | null>;
  /** Of several, those that there are, in the given order. */
  readonly getAll: (ids: readonly BookingId[]) => Promise<Booking[]>;
  /** The same without those that cannot be read: for who tells many people something, of whom none waits for another one's booking. */
  readonly getReadable: (ids: readonly BookingId[]) => Promise<Booking[]>;
  /** How many places a customer is counted to hold and have at an event. */
  readonly placesOf: (of: CustomerAtEvent) => Promise<number>;
  /** As of when, in milliseconds, all that they bought before there was a limit is among them; 0 where nobody has looked. */
  readonly countCompleteAsOf: (of: CustomerAtEvent) => Promise<number>;
  readonly noteComplete: (of: CustomerAtEvent, note: CompleteNote) => Write;
  /** A customer's bookings at one event, whatever became of them; may be a moment behind. None of who has no account. */
  readonly atEvent: (of: CustomerAtEvent) => Promise<BookingId[]>;
  /** Which booking a customer opened last at each event, as far as it was not forgotten: open, or over. */
  readonly lastOpened: (buyer: Buyer) => Promise<ReadonlyMap<EventId, BookingId>>;
  /** Forgets a booking that is over as the last one opened, unless another one has taken its place. */
  readonly forgetOpened: (booking: Pick<Booking, 'id' | 'buyer' | 'eventId'>) => Promise<void>;
  /** The bookings of an account, newest first. */
  readonly listOf: (accountId: AccountId, page: PageRequest) => Promise<BookingPage>;
  /** Every booking with such work whose time to be looked at has come at `now` (milliseconds); may be a moment behind. */
  readonly due: (work: SweepWork, now: number) => AsyncIterable<BookingId>;
};
