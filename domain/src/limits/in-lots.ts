import { LRUCache } from 'lru-cache';
import type { Attempt, AttemptLimits } from './attempt-limits.ts';
import { type Clock, minutes } from '../clock.ts';
import { isTooMany } from '../domain-error.ts';
import type { Limits } from '../limits.ts';

/** What every purchase counts and takes back: two calls of the database each that few of them need. */
const countedInLots: ReadonlySet<Attempt> = new Set(['hold', 'hold-from-network']);

/** More keys than these are not kept: the longest unused is forgotten, which is a few holds too few. */
const mostKeys = 50_000;
const aDay = minutes(24 * 60);

/**
 * Limits whose counts of holds a process tells the others in lots, and each at once when half of what is free is used up.
 * So a process may know of some holds, and of some that were bought, that the others do not: `count-in-lots` less one of
 * each customer and network. They are forgotten with it.
 */
export const inLots = (limits: AttemptLimits, numbers: Limits, clock: Clock): AttemptLimits => {
  const kept = { max: mostKeys, ttl: aDay, perf: clock };
  /** What was counted here and told to nobody yet; below zero where more was taken back. */
  const untold = new LRUCache<string, number>(kept);
  const exact = new LRUCache<string, true>(kept);
  const nameOf = (attempt: Attempt, key: string): string => `${attempt}#${key}`;
  const lotOf = (attempt: Attempt, name: string): number =>
    exact.has(name) ? 1 : Math.min(numbers['count-in-lots'].most, 1 + Math.floor(numbers[attempt].free / 4));

  const keep = (name: string, count: number): void => {
    if (count === 0) untold.delete(name);
    else untold.set(name, count);
  };

  /** Adds to what is untold. Answers what is to be told now, which is a whole lot or nothing. */
  const add = (attempt: Attempt, key: string, count: number): number => {
    const name = nameOf(attempt, key);
    const sum = (untold.get(name) ?? 0) + count;
    const isLot = Math.sign(sum) === Math.sign(count) && Math.abs(sum) >= lotOf(attempt, name);
    keep(name, isLot ? 0 : sum);
    return isLot ? sum : 0;
  };

  /** What could not be told stays to be told. */
  const keepUntold = (name: string, count: number): void => keep(name, (untold.get(name) ?? 0) + count);

  const tell = async (attempt: Attempt, key: string, lot: number): Promise<number> => {
    const name = nameOf(attempt, key);
    try {
      const counted = await limits.spend(attempt, key, lot);
      if (counted * 2 > numbers[attempt].free) exact.set(name, true);
      return counted;
    } catch (error) {
      if (isTooMany(error)) exact.set(name, true);
      // Whoever asked for the last of them is told that it does not count.
      else keepUntold(name, lot - 1);
      throw error;
    }
  };

  return {
    spend: async (attempt, key, count = 1) => {
      if (!countedInLots.has(attempt)) return limits.spend(attempt, key, count);
      const lot = add(attempt, key, count);
      return lot > 0 ? tell(attempt, key, lot) : 0;
    },
    giveBack: async (attempt, key, count = 1) => {
      if (!countedInLots.has(attempt)) return limits.giveBack(attempt, key, count);
      const lot = add(attempt, key, -count);
      if (lot === 0) return;
      try {
        await limits.giveBack(attempt, key, -lot);
      } catch (error) {
        keepUntold(nameOf(attempt, key), lot);
        throw error;
      }
    },
    forgive: (attempt, key) => {
      untold.delete(nameOf(attempt, key));
      return limits.forgive(attempt, key);
    },
  };
};
