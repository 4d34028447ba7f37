import type { Alarm } from '../bookings/selling.ts';

/** For tests in which nothing happens that a person has to be told. */
export const neverRaised: Alarm = {
  raise: (message, facts) => {
    throw new Error(message, { cause: facts });
  },
};
