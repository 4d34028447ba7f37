import { expect, test } from '@jest/globals';
import type { Counted } from './attempt-limits.ts';
import { limitsThatRefuse } from '../testing/limits-that-refuse.ts';
import { spendAll } from './spend-all.ts';

const counts = [
  { attempt: 'sign-in', key: 'ada from home' },
  { attempt: 'sign-in-to-account', key: 'ada' },
  { attempt: 'sign-in-from-address', key: 'home' },
] as const satisfies readonly Counted[];

test.each(counts)('what $attempt refuses counts on no limit', async ({ attempt }) => {
  const { limits, spent } = limitsThatRefuse(attempt);
  await expect(spendAll(limits, counts)).rejects.toMatchObject({ code: 'too-many-attempts' });
  expect(spent).toEqual([]);
});

test('what none refuses counts on each', async () => {
  const { limits, spent } = limitsThatRefuse(null);
  await spendAll(limits, counts);
  expect(spent).toEqual(counts.map(({ attempt, key }) => `${attempt} ${key}`));
});
