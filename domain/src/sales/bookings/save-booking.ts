import type { Commit, Write } from '../../commit.ts';
import type { Dispatcher } from '../../news/dispatcher.ts';
import type { Outbox } from '../../news/outbox.ts';
import type { OutboxMessage } from '../../news/outbox-message.ts';
import type { Booking } from './booking.ts';
import type { BookingStore } from './booking-store.ts';

export type SaveDeps = {
  readonly commit: Commit;
  readonly bookings: Pick<BookingStore, 'save'>;
  readonly outbox: Pick<Outbox, 'leave'>;
  readonly dispatcher: Dispatcher;
};

/** What is committed with a booking's change. */
export type Along<Refusal extends string> = {
  readonly writes?: readonly Write<Refusal>[] | undefined;
  readonly news?: readonly OutboxMessage[] | undefined;
};

/**
 * Saves a booking that is still at the version before this one, with all that goes along, or nothing; news that was
 * committed is handed over at once. `conflict`: somebody else changed the booking meanwhile.
 */
export const saveBooking =
  ({ commit, bookings, outbox, dispatcher }: SaveDeps) =>
  async <Refusal extends string = never>(
    booking: Booking,
    { writes = [], news = [] }: Along<Refusal> = {},
  ): Promise<'saved' | 'conflict' | Refusal> => {
    const result = await commit<'conflict' | Refusal>([
      bookings.save(booking),
      ...writes,
      ...news.map((message) => outbox.leave(message)),
    ]);
    if (result === 'saved') dispatcher.dispatch(news);
    return result;
  };
