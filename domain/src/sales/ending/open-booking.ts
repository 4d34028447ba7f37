import { DomainError } from '../../domain-error.ts';
import type { BookingId } from '../../ids.ts';
import { type Booking, type CustomerAtEvent, isOpenHold } from '../bookings/booking.ts';
import type { Buyer } from '../bookings/buyer.ts';
import { endBooking } from './end-booking.ts';
import type { GiveBackDeps } from './give-back.ts';
import type { Selling } from '../selling/selling.ts';
import { say } from '../words/sales-words.ts';

/** A hold that still protects its seats, or a payment that has not ended. */
export const isOpen = (of: Booking, now: number): boolean => of.status === 'paying' || isOpenHold(of, now);

const attempts = 4;

const alreadyHolding = (): DomainError =>
  new DomainError(
    'already-holding',
    say((words) => words.alreadyHolding),
  );

/**
 * Makes sure that a customer may open a booking: the last one at the event is over, and ended here where only its time
 * is. Answers that last one, whose place the new one takes.
 * @throws DomainError `already-holding`
 */
export const requireNoneOpen =
  (deps: GiveBackDeps) =>
  async ({ buyer, eventId }: CustomerAtEvent): Promise<BookingId | undefined> => {
    for (let attempt = 0; attempt < attempts; attempt++) {
      const last = (await deps.bookings.lastOpened(buyer)).get(eventId);
      const booking = last && (await deps.bookings.get(last));
      if (!booking || (booking.status !== 'held' && !isOpen(booking, deps.clock.now()))) return last;
      if (isOpen(booking, deps.clock.now())) throw alreadyHolding();
      await endBooking(deps)(booking, { status: 'expired', ending: 'hold-over' });
    }
    throw new DomainError(
      'changed-meanwhile',
      say((words) => words.tryAgain),
    );
  };

/** A customer's open bookings, however old; those that are over are not looked at again. */
export const openBookings =
  ({ bookings, clock }: Pick<GiveBackDeps, 'bookings' | 'clock'>) =>
  async (buyer: Buyer): Promise<Booking[]> => {
    const last = await bookings.lastOpened(buyer);
    const found = await bookings.getAll([...last.values()]);
    const waiting = found.filter((booking) => booking.status === 'held' || isOpen(booking, clock.now()));
    const kept = new Set(waiting.map(({ id }) => id));
    // Of some the booking itself is forgotten by now.
    const over = [...last].filter(([, id]) => !kept.has(id));
    await Promise.all(over.map(([eventId, id]) => bookings.forgetOpened({ id, buyer, eventId })));
    return found.filter((booking) => isOpen(booking, clock.now()));
  };

/** Ends a customer's holds whose time is over, which nobody has come by to end yet. */
const endLapsed = async (deps: GiveBackDeps, buyer: Buyer): Promise<void> => {
  const last = await deps.bookings.lastOpened(buyer);
  const found = await deps.bookings.getAll([...last.values()]);
  const lapsed = found.filter((of) => of.status === 'held' && !isOpen(of, deps.clock.now()));
  await Promise.all(
    lapsed.map((booking) => endBooking(deps)(booking, { status: 'expired', ending: 'hold-over' })),
  );
};

/**
 * Makes room for one more open booking by ending and forgetting those whose time is over.
 * @throws DomainError `too-many-attempts` when as many are open as a customer may have, until the first of them ends
 */
export const requireRoomForOne = async (
  deps: GiveBackDeps & Pick<Selling, 'limits'>,
  buyer: Buyer,
): Promise<void> => {
  await endLapsed(deps, buyer);
  const open = await openBookings(deps)(buyer);
  if (open.length < deps.limits['open-bookings'].most) return;
  const first = Math.min(...open.map(({ deadline }) => deadline));
  throw new DomainError(
    'too-many-attempts',
    say((words) => words.manyHolds({ events: open.length })),
    { retryAfterSeconds: Math.max(1, Math.ceil((first - deps.clock.now()) / 1000)) },
  );
};
