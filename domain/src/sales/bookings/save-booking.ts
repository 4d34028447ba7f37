import type { Commit, Write } from '../../commit.ts';
import type { Dispatcher } from '../../news/dispatcher.ts';
import type { Clock } from '../../clock.ts';
import type { Ids } from '../../ids.ts';
import type { Outbox } from '../../news/outbox.ts';
import type { Booking } from './booking.ts';
import { type BookingHappening, type BookingNews, newsOfBooking } from './booking-news.ts';
import type { BookingStore } from './booking-store.ts';

export type SaveDeps = {
  readonly commit: Commit;
  readonly bookings: Pick<BookingStore, 'save'>;
  readonly outbox: Pick<Outbox<BookingNews>, 'leave'>;
  readonly dispatcher: Dispatcher<BookingNews>;
  readonly ids: Ids;
  readonly clock: Clock;
};

/** What is committed with a booking's change. */
export type Along<Refusal extends string> = {
  readonly writes?: readonly Write<Refusal>[] | undefined;
  /** What has happened to it by this change; the facts are those of the booking as it is saved. */
  readonly news?: readonly BookingHappening[] | undefined;
};

/**
 * Saves a booking that is still at the version before this one, with all that goes along, or nothing; news that was
 * committed is handed over at once. `conflict`: somebody else changed the booking meanwhile.
 */
export const saveBooking =
  ({ commit, bookings, outbox, dispatcher, ...tools }: SaveDeps) =>
  async <Refusal extends string = never>(
    booking: Booking,
    { writes = [], news = [] }: Along<Refusal> = {},
  ): Promise<'saved' | 'conflict' | Refusal> => {
    const told = news.map((happened) => newsOfBooking(tools, booking, happened));
    const result = await commit<'conflict' | Refusal>([
      bookings.save(booking),
      ...writes,
      ...told.map((each) => outbox.leave(each)),
    ]);
    if (result === 'saved') dispatcher.dispatch(told);
    return result;
  };
