import { describe, expect, it, jest } from '@jest/globals';
import { pino } from 'pino';
import { Registry } from 'prom-client';
import { clockwork, pauseAfter } from './clockwork.ts';
import { countTurns } from './work-metrics.ts';

/** A worker's clock that turns until its task has been asked for so many times. */
const turnsOf = async (task: () => Promise<void>, times: number): Promise<string> => {
  const registry = new Registry();
  const clock = clockwork(pino({ level: 'silent' }), countTurns(registry));
  await new Promise<void>((resolve) => {
    let asked = 0;
    clock.every(0, 'seats', async () => {
      asked += 1;
      if (asked === times) resolve();
      await task();
    });
  });
  await clock.stop();
  return registry.metrics();
};

describe('what the clock of a worker tells', () => {
  it('is how often its tasks came to a good end', async () => {
    expect(await turnsOf(async () => undefined, 3)).toMatch(/^clock_turns_total\{task="seats"\} 3$/m);
  });

  it('is nothing while they fail, and it goes on all the same', async () => {
    const told = await turnsOf(async () => {
      throw new Error('no database');
    }, 3);
    expect(told).not.toContain('task="seats"');
  });
});

describe('the clock of a worker', () => {
  it('asks less and less often what goes on failing, and at once as usual when it works again', () => {
    const pauses = [0, 1, 2, 3, 4, 5, 60, 5000].map((failures) => pauseAfter(1000, failures));
    expect(pauses).toEqual([1000, 2000, 4000, 8000, 16_000, 30_000, 30_000, 30_000]);
    expect(pauseAfter(60_000, 3)).toBe(60_000);
  });

  it('keeps nothing of the turns that are over, however long it runs', async () => {
    const added = jest.spyOn(AbortSignal.prototype, 'addEventListener');
    const removed = jest.spyOn(AbortSignal.prototype, 'removeEventListener');
    await turnsOf(async () => undefined, 20);
    expect(added.mock.calls.length - removed.mock.calls.length).toBeLessThanOrEqual(1);
    jest.restoreAllMocks();
  });
});
