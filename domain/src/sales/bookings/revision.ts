import { hash } from 'node:crypto';
import { atFault, DomainError } from '../../domain-error.ts';
import { type Booking, countOf, seatIds } from './booking.ts';
import { refundsOf, ticketPayments } from './booking-money.ts';
import { say } from '../words/sales-words.ts';

/** Of the tickets' money alone: what came twice, nobody sees. Where there is none, as since the first release. */
const moneyOf = (of: Booking) => {
  const paid = ticketPayments(of);
  if (paid.length === 0) return [null, null, null, null];
  const refunds = paid.flatMap(({ id }) => refundsOf(of, id));
  return [
    paid.map(({ amount, dispute }) => [amount, dispute ?? null]),
    refunds.map(({ amount, state }) => [amount, state]),
  ];
};

/**
 * Names all that a customer sees of a booking and could decide by: its state, its places and its money. It stays the
 * same through what only machines do to it (being asked about, being given more time), unlike the booking's version.
 */
export const revisionOf = (of: Booking): string =>
  hash(
    'sha256',
    JSON.stringify([
      of.status,
      seatIds(of).sort(),
      of.places.map((places) => `${places.areaId} ${countOf(places)}`).sort(),
      of.total,
      of.currency,
      ...moneyOf(of),
    ]),
    'base64url',
  ).slice(0, 16);

/**
 * Whoever pays for something or gives it up names the revision that they were shown: of a newer one, nothing is touched. The write
 * that follows names the version of the very booking that was compared, so nothing comes in between.
 * @throws DomainError `changed-meanwhile`, saying what the booking is now
 */
export const requireRevision = (booking: Booking, revision: string): void => {
  if (revisionOf(booking) !== revision)
    throw new DomainError(
      'changed-meanwhile',
      say(({ becameMeanwhile }) => becameMeanwhile[booking.status]),
      atFault(
        'revision',
        say((words) => words.field.revision),
      ),
    );
};
