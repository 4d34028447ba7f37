import type { AttemptLimits } from '../accounts/attempt-limits.ts';

/** For tests that are about something else. */
export const noLimits: AttemptLimits = {
  spend: async () => undefined,
  giveBack: async () => undefined,
  forgive: async () => undefined,
};
