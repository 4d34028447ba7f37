import type { AccountId, BookingId, EventId } from '../../ids.ts';
import type { OutboxMessage } from '../../news/outbox-message.ts';
import type { Payment } from '../payments/payment.ts';
import type { Ticket } from '../tickets/ticket.ts';
import type { Booking, BookingLine } from './booking.ts';

/** Moves `count` places into (positive) or out of (negative) one shard of an area's counter. */
export type CounterMove = {
  readonly areaId: string;
  readonly shard: string;
  readonly count: number;
  readonly capacity: number;
};

/**
 * Counts `count` places for the booking's customer at its event (negative: no longer), who may have `atMost` there. The
 * count is kept `until` then, in seconds.
 */
export type CustomerMove = { readonly count: number; readonly atMost: number | null; readonly until: number };

/**
 * `conflict`: somebody else wrote first. `full`: a counter has no room. `place-taken`: a live ticket is there already.
 * `over-limit`: the customer has too many.
 */
export type SaveResult = 'saved' | 'conflict' | 'full' | 'place-taken' | 'over-limit';

/** What a booking is opened in place of, which is over, and at how many events its customer may have one. */
export type Opening = { readonly instead?: BookingId | undefined; readonly atMost: number };

/** `another-open`: another booking is noted as the customer's open one at this event, or there are too many at others. */
export type CreateResult = SaveResult | 'another-open';

/** What is written in the same transaction as a booking's change. */
export type Alongside = {
  readonly customer?: CustomerMove;
  readonly counters?: readonly CounterMove[];
  readonly payment?: Payment;
  readonly issue?: readonly Ticket[];
  readonly void?: readonly Ticket[];
  readonly messages?: readonly OutboxMessage[];
};

export type BookingPage = { readonly bookings: readonly Booking[]; readonly nextCursor: string | null };

/** `seats`: to be given back, which needs nobody else. `money`: the payment provider has to be asked. */
export type SweepWork = 'seats' | 'money';

export type BookingStore = {
  /**
   * Puts a new booking, as the customer's open one at its event: `conflict` when there is one with this id.
   */
  readonly create: (booking: Booking, alongside: Alongside, opening: Opening) => Promise<CreateResult>;
  /** Replaces a booking that is still at the version before this one, together with all that goes alongside, or nothing. */
  readonly save: (booking: Booking, alongside?: Alongside) => Promise<SaveResult>;
  /**
   * Takes the seats of one row for good, for a booking that is still as it was read: a claim that outlived its booking
   * would be nobody's to give back. `place-taken`: somebody else has one of them at `now` (milliseconds).
   */
  readonly reclaim: (
    booking: Booking,
    line: BookingLine,
    now: number,
  ) => Promise<Exclude<SaveResult, 'full' | 'over-limit'>>;
  /** The newest state. */
  readonly get: (id: BookingId) => Promise<Booking | null>;
  /** Of several, those that there are, in the given order. */
  readonly getAll: (ids: readonly BookingId[]) => Promise<Booking[]>;
  /** How many places a customer is counted to hold and have at an event. */
  readonly placesOf: (of: Pick<Booking, 'accountId' | 'eventId'>) => Promise<number>;
  /** Which booking a customer opened last at each event, as far as it was not forgotten: open, or over. */
  readonly lastOpened: (accountId: AccountId) => Promise<ReadonlyMap<EventId, BookingId>>;
  /** Forgets a booking that is over as the last one opened, unless another one has taken its place. */
  readonly forgetOpened: (booking: Pick<Booking, 'id' | 'accountId' | 'eventId'>) => Promise<void>;
  /** A customer's bookings, newest first. */
  readonly listOf: (
    accountId: AccountId,
    page: { readonly limit: number; readonly cursor?: string | undefined },
  ) => Promise<BookingPage>;
  /** Every booking with such work whose time to be looked at has come at `now` (milliseconds); may be a moment behind. */
  readonly due: (work: SweepWork, now: number) => AsyncIterable<BookingId>;
};
