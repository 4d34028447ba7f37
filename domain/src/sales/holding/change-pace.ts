import { useTurn } from '../../limits/turn.ts';
import type { Booking } from '../bookings/booking.ts';
import type { Selling } from '../selling/selling.ts';
import { say } from '../words/sales-words.ts';

type Deps = Pick<Selling, 'limits' | 'clock'>;

/**
 * What a hold says once it is changed: each change uses up some seconds. The change is saved with it, on the version that
 * was read, so that many at once are no better than one after the other.
 * @throws DomainError `too-many-attempts` to who has changed it very often just now
 */
export const changeInTurn = (
  { limits, clock }: Deps,
  { changedUpTo }: Booking,
): Pick<Booking, 'changedUpTo'> => ({
  changedUpTo: useTurn(limits['hold-change'], changedUpTo, {
    now: clock.now(),
    refusal: say((words) => words.changedTooOften),
  }),
});
