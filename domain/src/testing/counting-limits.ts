import type { Attempt, AttemptLimits } from '../limits/attempt-limits.ts';
import type { Interceptor } from './intercept-calls.ts';

/** Limits that refuse nobody and remember what they count. */
export const countingLimits = () => {
  const counts = new Map<string, number>();
  const countOf = (attempt: Attempt, key: string): number => counts.get(`${attempt} ${key}`) ?? 0;
  const set = (attempt: Attempt, key: string, count: number) => void counts.set(`${attempt} ${key}`, count);
  return {
    countOf,
    /** The same counts, counted by a process whose calls go through `interceptor`, as those to its tables do. */
    seenBy: (interceptor: Interceptor): AttemptLimits => {
      const through = async (command: string, change: () => void): Promise<void> => {
        await interceptor(async () => change(), { command, input: {} });
      };
      return {
        spend: async (attempt, key, count = 1) => {
          await through('spend', () => set(attempt, key, countOf(attempt, key) + count));
          return countOf(attempt, key);
        },
        giveBack: (attempt, key, count = 1) =>
          through('giveBack', () => set(attempt, key, countOf(attempt, key) - count)),
        forgive: (attempt, key) => through('forgive', () => set(attempt, key, 0)),
      };
    },
  };
};

export type CountingLimits = ReturnType<typeof countingLimits>;
