import type { Alarm } from '../alarm.ts';

/** For tests in which nothing happens that a person has to be told. */
export const neverRaised: Alarm = {
  raise: (message, facts) => {
    throw new Error(message, { cause: facts });
  },
};
