import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { repeat } from './repeat.ts';

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

describe('what is repeated', () => {
  test('goes on after it failed, until it is stopped', async () => {
    const reported: unknown[] = [];
    const work = jest.fn(() => Promise.reject(new Error('for once')));
    const stop = repeat(work, { every: 1000, report: (error) => void reported.push(error) });
    await jest.advanceTimersByTimeAsync(3000);
    stop();
    await jest.advanceTimersByTimeAsync(3000);
    expect([work.mock.calls.length, reported.length]).toEqual([3, 3]);
  });

  test('never overtakes itself', async () => {
    const work = jest.fn(() => new Promise<void>(() => undefined));
    const stop = repeat(work, { every: 1000, report: () => undefined });
    await jest.advanceTimersByTimeAsync(5000);
    stop();
    expect(work).toHaveBeenCalledTimes(1);
  });
});
