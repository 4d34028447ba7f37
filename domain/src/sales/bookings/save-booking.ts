import type { Commit, Write } from '../../commit.ts';
import type { Dispatcher } from '../../news/dispatcher.ts';
import { patience } from '../../news/sweep-outbox.ts';
import type { Clock } from '../../clock.ts';
import type { Ids } from '../../ids.ts';
import type { Booking } from './booking.ts';
import { type BookingHappening, type BookingNews, newsOfBooking, toCarry } from './booking-news.ts';
import type { BookingStore } from './booking-store.ts';
import { carriedIn } from './news-carriers.ts';

export type SaveDeps = {
  readonly commit: Commit;
  readonly bookings: Pick<BookingStore, 'save'>;
  readonly dispatcher: Dispatcher<BookingNews>;
  readonly ids: Ids;
  readonly clock: Clock;
};

/** What is committed with a booking's change. */
export type Along<Refusal extends string> = {
  readonly writes?: readonly Write<Refusal>[] | undefined;
  /** What has happened to it by this change; the facts are those of the booking as it is saved. */
  readonly news?: readonly BookingHappening[] | undefined;
  /** When the sweeper is to tell that, in milliseconds, where it is not to be soon. */
  readonly tellBy?: number | undefined;
};

/** The booking with its news, which it carries until that is told. */
const carrying = (booking: Booking, told: readonly BookingNews[], by: number): Booking =>
  told.length === 0
    ? booking
    : { ...booking, untold: [...(booking.untold ?? []), ...told.map((news) => toCarry(news, by))] };

/**
 * Saves a booking that is still at the version before this one, with all that goes along, or nothing; news that was
 * committed is handed over at once. `conflict`: somebody else changed the booking meanwhile. Who goes on with the booking goes on
 * with the one that was `saved`: it carries the news.
 */
export const saveTelling =
  ({ commit, bookings, dispatcher, ...tools }: SaveDeps) =>
  async <Refusal extends string = never>(
    booking: Booking,
    { writes = [], news = [], tellBy }: Along<Refusal> = {},
  ): Promise<{ readonly result: 'saved' | 'conflict' | Refusal; readonly saved: Booking }> => {
    const by = tellBy ?? tools.clock.now() + patience;
    const told = news.map((happened) => newsOfBooking(tools, booking, happened));
    const saved = carrying(booking, told, by);
    const result = await commit<'conflict' | Refusal>([bookings.save(saved), ...writes]);
    if (result === 'saved') {
      carriedIn(saved, told);
      dispatcher.dispatch(told);
    }
    return { result, saved };
  };

/** The same, for who does not go on with the booking. */
export const saveBooking =
  (deps: SaveDeps) =>
  async <Refusal extends string = never>(
    booking: Booking,
    along: Along<Refusal> = {},
  ): Promise<'saved' | 'conflict' | Refusal> =>
    (await saveTelling(deps)(booking, along)).result;

/** The same, for who goes on where it was saved; null where it was not. */
export const savedOrNull =
  (deps: SaveDeps) =>
  async <Refusal extends string = never>(
    booking: Booking,
    along: Along<Refusal> = {},
  ): Promise<Booking | null> => {
    const { result, saved } = await saveTelling(deps)(booking, along);
    return result === 'saved' ? saved : null;
  };
