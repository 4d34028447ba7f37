import { seconds } from '../../clock.ts';
import { shared } from '../../shared.ts';
import { type SweepDeps, sweepSeats } from './sweep-bookings.ts';

/** Milliseconds between two looks of one process: most who find no room find none because all of it is sold. */
const lookEvery = seconds(2);

/**
 * Gives back the places of holds whose time is over, for whoever finds a counter full: a counter does not know when what
 * it counts will lapse, as a row does. Does what the sweeper does, on the same conditions, and does not need it to run.
 */
export const takeBackLapsed = (deps: SweepDeps): (() => Promise<void>) => {
  let lookedAt = Number.NEGATIVE_INFINITY;
  const look = shared(async () => {
    lookedAt = deps.clock.now();
    await sweepSeats(deps)();
  });
  return async () => {
    if (Math.abs(deps.clock.now() - lookedAt) >= lookEvery) await look();
  };
};
