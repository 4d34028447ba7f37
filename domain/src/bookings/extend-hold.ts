import { minutes } from '../clock.ts';
import { atFault, DomainError } from '../domain-error.ts';
import type { AccountId, BookingId } from '../ids.ts';
import { type Booking, type BookingLine, claimGrace, isOpenHold, next } from './booking.ts';
import { holdExpired } from './change-held-seats.ts';
import { requireBooking, requireOpenSales, type Selling } from './selling.ts';

type Deps = Pick<Selling, 'seats' | 'bookings' | 'plans' | 'attempts' | 'clock'>;

/**
 * Starts a hold's time anew, once. It counts as another hold. The rows come first: should we stop half-way, they outlive the booking a little,
 * never the other way round.
 * @throws DomainError `hold-expired`, `already-extended`, `booking-not-open`, `too-many-attempts`
 */
export const extendHold =
  ({ seats, bookings, plans, attempts, clock }: Deps) =>
  async ({
    accountId,
    bookingId,
  }: {
    readonly accountId: AccountId;
    readonly bookingId: BookingId;
  }): Promise<Booking> => {
    const booking = await requireBooking(bookings, bookingId, accountId);
    const now = clock.now();
    if (booking.status !== 'held')
      throw new DomainError(
        'booking-not-open',
        'This booking can no longer be extended.',
        atFault('bookingId', 'is not held any more'),
      );
    if (!isOpenHold(booking, now)) throw holdExpired();
    if (booking.extended)
      throw new DomainError(
        'already-extended',
        'The time for these seats was extended once already.',
        atFault('bookingId', 'was extended already'),
      );
    const plan = await requireOpenSales(plans, booking.eventId, now);
    await attempts.spend('hold', accountId);
    const deadline = now + minutes(plan.event.holdMinutes);
    const until = deadline + claimGrace;
    const prolong = async (line: BookingLine): Promise<boolean> => {
      const claim = { bookingId, token: line.token };
      const result = await seats.prolong(booking.eventId, line, { ...claim, until });
      // A checkout that stopped half-way has left them ours for good: the hold's own end gives them back.
      return result.ok || (await seats.prolong(booking.eventId, line, { ...claim, until: null })).ok;
    };
    const results = await Promise.all(booking.lines.map(prolong));
    if (results.includes(false)) {
      await attempts.giveBack('hold', accountId);
      throw new DomainError(
        'changed-meanwhile',
        'This booking is being changed elsewhere. Please try again.',
      );
    }
    const extended = next(booking, { deadline, extended: true, sweepAt: until });
    if ((await bookings.save(extended)) === 'saved') return extended;
    const found = await requireBooking(bookings, bookingId, accountId);
    // Perhaps this very attempt did it, and only the answer got lost: it stays counted.
    if (found.extended) return found;
    await attempts.giveBack('hold', accountId);
    throw new DomainError('changed-meanwhile', 'This booking is being changed elsewhere. Please try again.');
  };
