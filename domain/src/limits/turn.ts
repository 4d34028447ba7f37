import { LRUCache } from 'lru-cache';
import { type Clock, seconds } from '../clock.ts';
import { DomainError } from '../domain-error.ts';
import type { Limits } from './limits.ts';

/** One per so many seconds in the long run, and a few of them at once. */
export type Pace = Limits['hold-change'];

/** What has been used up, as an instant in milliseconds since the epoch: later than now after several at once. */
export type UsedUpTo = number;

/**
 * Uses one turn up, and answers what is used up then.
 * @throws DomainError `too-many-attempts` with these words when too many were used up just now
 */
export const useTurn = (
  { seconds: pause, atOnce }: Pace,
  usedUpTo: UsedUpTo | undefined,
  { now, refusal }: { readonly now: number; readonly refusal: string },
): UsedUpTo => {
  const begins = Math.max(now, usedUpTo ?? 0);
  const wait = begins - now - seconds(pause) * (atOnce - 1);
  if (wait > 0)
    throw new DomainError('too-many-attempts', refusal, { retryAfterSeconds: Math.ceil(wait / 1000) });
  return begins + seconds(pause);
};

/** More than this many are not remembered: the longest unused begins anew. */
const mostKeys = 50_000;

/**
 * Turns of many, each under a key of its own, that this process alone counts: for what costs it time, but nobody seats.
 * Answers what uses one turn up, or throws DomainError `too-many-attempts`.
 */
export const turnsHere = (pace: Pace, clock: Clock, refusal: string): ((key: string) => void) => {
  const used = new LRUCache<string, UsedUpTo>({ max: mostKeys });
  return (key) => void used.set(key, useTurn(pace, used.get(key), { now: clock.now(), refusal }));
};
