import type { AttemptLimits } from '../limits/attempt-limits.ts';

/** For tests that are about something else. */
export const noLimits: AttemptLimits = {
  spend: async () => 0,
  giveBack: async () => undefined,
  forgive: async () => undefined,
};
