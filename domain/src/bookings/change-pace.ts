import { seconds } from '../clock.ts';
import { DomainError } from '../domain-error.ts';
import type { Booking } from './booking.ts';
import type { Selling } from './selling.ts';

type Deps = Pick<Selling, 'limits' | 'clock'>;

/**
 * What a hold says once it is changed: each change uses up some seconds. The change is saved with it, on the version that
 * was read, so that many at once are no better than one after the other.
 * @throws DomainError `too-many-attempts` to who has changed it very often just now
 */
export const changeInTurn = ({ limits, clock }: Deps, booking: Booking): Pick<Booking, 'changedUpTo'> => {
  const { seconds: pause, atOnce } = limits['hold-change'];
  const begins = Math.max(clock.now(), booking.changedUpTo ?? 0);
  const wait = begins - clock.now() - seconds(pause) * (atOnce - 1);
  if (wait > 0)
    throw new DomainError(
      'too-many-attempts',
      'You have changed your seats very often just now. They are still yours: please wait a few seconds before you change them again.',
      { retryAfterSeconds: Math.ceil(wait / 1000) },
    );
  return { changedUpTo: begins + seconds(pause) };
};
