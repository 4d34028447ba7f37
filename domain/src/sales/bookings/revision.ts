import { hash } from 'node:crypto';
import { DomainError } from '../../domain-error.ts';
import { type Booking, countOf, seatIds } from './booking.ts';

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
      of.paid?.amount ?? null,
      of.refund ?? null,
      of.dispute ?? null,
      of.returned ?? null,
    ]),
    'base64url',
  ).slice(0, 16);

/** What a booking has become, to somebody who thought that it was something else. */
const whatItIsNow = ({ status }: Booking): string => {
  switch (status) {
    case 'held':
      return 'Your seats have changed meanwhile, perhaps in another window. Nothing was done.';
    case 'paying':
      return 'You are paying for these seats, perhaps in another window. Nothing was given back.';
    case 'confirmed':
      return 'These seats are paid for and your tickets are ready. Nothing was given back.';
    case 'cancelled':
      return 'These seats were given back already.';
    case 'expired':
      return 'The time for these seats was over already.';
    default:
      return status satisfies never;
  }
};

/**
 * Whoever pays for something or gives it up names the revision that they were shown: of a newer one, nothing is touched. The write
 * that follows names the version of the very booking that was compared, so nothing comes in between.
 * @throws DomainError `changed-meanwhile`, saying what the booking is now
 */
export const requireRevision = (booking: Booking, revision: string): void => {
  if (revisionOf(booking) !== revision)
    throw new DomainError('changed-meanwhile', whatItIsNow(booking), {
      fields: [{ field: 'revision', message: 'is not what the booking is now' }],
    });
};
