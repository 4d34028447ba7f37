import { beforeEach, describe, expect, it } from '@jest/globals';
import type { AttemptLimits } from './attempt-limits.ts';
import { minutes } from '../clock.ts';
import { DomainError } from '../domain-error.ts';
import { type ManualClock, manualClock } from '../testing/manual-clock.ts';
import { inLots } from './in-lots.ts';
import { usualLimits } from '../limits.ts';
import { aText } from '../testing/a-text.ts';

const numbers = {
  ...usualLimits,
  hold: { free: 20, firstPause: 60, longestPause: 3600 },
  'count-in-lots': { most: 3 },
};

/** Counts for everybody, and refuses all that is more than free. */
const aTable = () => {
  const calls: string[] = [];
  let counted = 0;
  let isAway = false;
  const limits: AttemptLimits = {
    spend: async (attempt, _key, count = 1) => {
      if (isAway) throw new Error('the table is away');
      calls.push(`+${count}`);
      if (counted + count > numbers[attempt].free) {
        counted += count - 1;
        throw new DomainError('too-many-attempts', aText('Please wait a little.'));
      }
      return (counted += count);
    },
    giveBack: async (_attempt, _key, count = 1) => {
      if (isAway) throw new Error('the table is away');
      calls.push(`-${count}`);
      counted -= count;
    },
    forgive: async () => undefined,
  };
  return { limits, calls, counted: () => counted, leave: (away: boolean) => void (isAway = away) };
};

describe('counting in lots', () => {
  let table: ReturnType<typeof aTable>;
  let here: AttemptLimits;
  let clock: ManualClock;
  beforeEach(() => {
    clock = manualClock();
    table = aTable();
    here = inLots(table.limits, numbers, clock);
  });

  const spend = async (times: number, by = here): Promise<void> => {
    for (let n = 0; n < times; n++) await by.spend('hold', 'ada');
  };
  const giveBack = async (times: number, by = here): Promise<void> => {
    for (let n = 0; n < times; n++) await by.giveBack('hold', 'ada');
  };

  it('tells of a whole lot at once', async () => {
    await spend(2);
    expect(table.calls).toEqual([]);
    await spend(1);
    expect(table.calls).toEqual(['+3']);
  });

  it('tells of nothing where each was taken back, as with most who buy', async () => {
    for (let n = 0; n < 10; n++) {
      await spend(1);
      await giveBack(1);
    }
    expect(table.calls).toEqual([]);
  });

  it('tells of each when half of what is free is used up', async () => {
    await spend(12);
    table.calls.length = 0;
    await spend(2);
    await giveBack(1);
    expect(table.calls).toEqual(['+1', '+1', '-1']);
  });

  it('lets one process no further than without lots', async () => {
    await spend(20);
    await expect(here.spend('hold', 'ada')).rejects.toMatchObject({ code: 'too-many-attempts' });
    expect(table.counted()).toBe(20);
  });

  it('lets each other process two further', async () => {
    const others = Array.from({ length: 5 }, () => inLots(table.limits, numbers, clock));
    await spend(20);
    for (const other of others) {
      await spend(2, other);
      await expect(other.spend('hold', 'ada')).rejects.toMatchObject({ code: 'too-many-attempts' });
      await expect(other.spend('hold', 'ada')).rejects.toMatchObject({ code: 'too-many-attempts' });
    }
  });

  it('takes back in lots what another process counted', async () => {
    await spend(9);
    const other = inLots(table.limits, numbers, clock);
    await giveBack(4, other);
    expect(table.calls).toEqual(['+3', '+3', '+3', '-3']);
    await spend(1, other);
    expect(table.calls).toHaveLength(4);
  });

  it('loses nothing that came while it began to tell of each', async () => {
    await spend(11);
    await Promise.all([spend(1), spend(1), spend(1)]);
    expect(table.counted()).toBe(12);
    await giveBack(14);
    expect(table.counted()).toBe(0);
  });

  it('goes on telling of each for as long as the table counts', async () => {
    await spend(12);
    table.calls.length = 0;
    clock.advance(minutes(23 * 60));
    await spend(1);
    expect(table.calls).toEqual(['+1']);
  });

  it('tells later what could not be told, but for the hold that failed with it', async () => {
    await spend(2);
    table.leave(true);
    await expect(spend(1)).rejects.toThrow('away');
    table.leave(false);
    await spend(1);
    expect(table.calls).toEqual(['+3']);
    const other = inLots(table.limits, numbers, clock);
    await giveBack(2, other);
    table.leave(true);
    await expect(giveBack(1, other)).rejects.toThrow('away');
    table.leave(false);
    await giveBack(1, other);
    expect(table.counted()).toBe(-1);
  });

  it('counts at once what has few free, and all that is no hold', async () => {
    await inLots(table.limits, { ...numbers, hold: { ...numbers.hold, free: 3 } }, clock).spend(
      'hold',
      'ada',
    );
    await here.spend('sign-in', 'ada');
    expect(table.calls).toEqual(['+1', '+1']);
  });

  it('keeps customers apart', async () => {
    await here.spend('hold', 'ada');
    await here.spend('hold', 'carla');
    await here.spend('hold-from-network', 'ada');
    expect(table.calls).toEqual([]);
  });
});
