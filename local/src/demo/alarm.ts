import type { Alarm } from '@parterre/domain/alarm';

/** Where the example house is made, nothing happens that a person has to be told: what does is a fault. */
export const faultAlarm: Alarm = {
  raise: (message, facts) => {
    throw new Error(message, { cause: facts });
  },
};
