import { expect, test } from '@jest/globals';
import type { AttemptLimits, Counted } from '../accounts/attempt-limits.ts';
import { spendAll } from './spend-all.ts';

const counts = [
  { attempt: 'sign-in', key: 'ada from home' },
  { attempt: 'sign-in-to-account', key: 'ada' },
  { attempt: 'sign-in-from-address', key: 'home' },
] as const satisfies readonly Counted[];

/** Limits that refuse one kind of attempt, and what is counted on them. */
const limitsThatRefuse = (refused: string | null) => {
  const spent: string[] = [];
  const limits: AttemptLimits = {
    spend: async (attempt, key) => {
      if (attempt === refused) throw new Error('too many');
      spent.push(`${attempt} ${key}`);
    },
    giveBack: async (attempt, key) => void spent.splice(spent.indexOf(`${attempt} ${key}`), 1),
    forgive: async () => undefined,
  };
  return { limits, spent };
};

test.each(counts)('what $attempt refuses counts on no limit', async ({ attempt }) => {
  const { limits, spent } = limitsThatRefuse(attempt);
  await expect(spendAll(limits, counts)).rejects.toThrow('too many');
  expect(spent).toEqual([]);
});

test('what none refuses counts on each', async () => {
  const { limits, spent } = limitsThatRefuse(null);
  await spendAll(limits, counts);
  expect(spent).toEqual(counts.map(({ attempt, key }) => `${attempt} ${key}`));
});
