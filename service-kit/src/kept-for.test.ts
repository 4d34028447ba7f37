import { describe, expect, jest, test } from '@jest/globals';
import { keptFor } from './kept-for.ts';

describe('what is kept for a while', () => {
  const aClock = () => {
    let now = 0;
    return { now: () => now, advance: (milliseconds: number) => (now += milliseconds) };
  };

  test('is made once for all who ask meanwhile, and again after that', async () => {
    const [clock, make] = [aClock(), jest.fn(async () => 'made')];
    const ask = keptFor(1_000, clock, make);
    expect(await Promise.all([ask(), ask(), ask()])).toEqual(['made', 'made', 'made']);
    clock.advance(999);
    await ask();
    expect(make).toHaveBeenCalledTimes(1);
    clock.advance(1);
    await ask();
    expect(make).toHaveBeenCalledTimes(2);
  });

  test('is not kept where it could not be made', async () => {
    const make = jest.fn(async () => 'made').mockRejectedValueOnce(new Error('away'));
    const ask = keptFor(1_000, aClock(), make);
    await expect(ask()).rejects.toThrow('away');
    await expect(ask()).resolves.toBe('made');
  });
});
