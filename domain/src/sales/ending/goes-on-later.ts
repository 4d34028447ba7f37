import { DomainError } from '../../domain-error.ts';
import type { Booking } from '../bookings/booking.ts';
import type { GiveBackDeps } from './give-back.ts';

/** What cannot be sent back for now is sent by the sweeper; what was decided stands at any rate. */
export const goesOnLater = async (
  { bookings }: Pick<GiveBackDeps, 'bookings'>,
  decided: Booking,
  error: unknown,
): Promise<Booking> => {
  if (!(error instanceof DomainError) || error.code !== 'payment-unavailable') throw error;
  return (await bookings.get(decided.id)) ?? decided;
};
