import { type Buyer, buyerKey } from '../bookings/buyer.ts';
import { type SaveDeps, saveBooking } from '../bookings/save-booking.ts';
import { minutes } from '../../clock.ts';
import { atFault, DomainError } from '../../domain-error.ts';
import type { BookingId } from '../../ids.ts';
import { type Booking, type BookingLine, claimGrace, isOpenHold, next } from '../bookings/booking.ts';
import { holdExpired } from './change-held-seats.ts';
import { newToken } from '../bookings/claim-rows.ts';
import { requireBooking, requireOpenSales, type Selling } from '../selling/selling.ts';
import { say } from '../words/sales-words.ts';

type Deps = SaveDeps & Pick<Selling, 'seats' | 'bookings' | 'plans' | 'attempts' | 'clock' | 'ids'>;

/** @throws DomainError */
const requireExtendable = (booking: Booking, now: number): void => {
  if (booking.status !== 'held')
    throw new DomainError(
      'booking-not-open',
      say((words) => words.noMoreTime),
      atFault(
        'bookingId',
        say((words) => words.field.notHeld),
      ),
    );
  if (!isOpenHold(booking, now)) throw holdExpired();
  if (booking.extended)
    throw new DomainError(
      'already-extended',
      say((words) => words.extendedOnce),
      atFault(
        'bookingId',
        say((words) => words.field.extended),
      ),
    );
};

const changedElsewhere = (): DomainError =>
  new DomainError(
    'changed-meanwhile',
    say((words) => words.changedElsewhere),
  );

/** Answers whether all rows are still its own. */
const prolongRows = async ({ seats }: Deps, { id, eventId, lines }: Booking, until: number) => {
  const prolong = async (line: BookingLine): Promise<boolean> => {
    const claim = { bookingId: id, token: line.token };
    const result = await seats.prolong(eventId, line, { ...claim, until });
    // A checkout that stopped half-way has left them ours for good: the hold's own end gives them back.
    return result.ok || (await seats.prolong(eventId, line, { ...claim, until: null })).ok;
  };
  return !(await Promise.all(lines.map(prolong))).includes(false);
};

/**
 * Starts a hold's time anew, once. It counts as another hold. The rows come first: should we stop half-way, they outlive the booking a little,
 * never the other way round.
 * @throws DomainError `hold-expired`, `already-extended`, `booking-not-open`, `changed-meanwhile`, `too-many-attempts`
 */
export const extendHold =
  (deps: Deps) =>
  async ({
    buyer,
    bookingId,
  }: {
    readonly buyer: Buyer;
    readonly bookingId: BookingId;
  }): Promise<Booking> => {
    const { bookings, attempts, clock } = deps;
    const booking = await requireBooking(bookings, bookingId, buyer);
    const now = clock.now();
    requireExtendable(booking, now);
    const plan = await requireOpenSales(deps.plans, booking.eventId, now);
    await attempts.spend('hold', buyerKey(buyer));
    const deadline = now + minutes(plan.event.holdMinutes);
    const until = deadline + claimGrace;
    if (!(await prolongRows(deps, booking, until))) {
      await attempts.giveBack('hold', buyerKey(buyer));
      throw changedElsewhere();
    }
    const extendedBy = newToken(deps.ids);
    const extended = next(booking, { deadline, extended: true, extendedBy, sweepAt: until });
    if ((await saveBooking(deps)(extended)) === 'saved') return extended;
    const found = await requireBooking(bookings, bookingId, buyer);
    // Perhaps this very attempt did it, and only the answer got lost: it stays counted. Another one counts itself.
    if (found.extendedBy !== extendedBy) await attempts.giveBack('hold', buyerKey(buyer));
    if (found.extended) return found;
    throw changedElsewhere();
  };
