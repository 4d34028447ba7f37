import { LRUCache } from 'lru-cache';
import { type Clock, seconds } from '../clock.ts';
import { DomainError } from '../domain-error.ts';
import type { Limits } from '../limits.ts';
import type { Text } from '../words/catalogue.ts';

/** One per so many seconds in the long run, or so many a second, and some of them at once. */
export type TurnPace = Limits['hold-change'] | Limits['search'];

/** In milliseconds. */
const pauseOf = (pace: TurnPace): number =>
  'perSecond' in pace ? seconds(1) / pace.perSecond : seconds(pace.seconds);

/** What has been used up, as an instant in milliseconds since the epoch: later than now after several at once. */
export type UsedUpTo = number;

/**
 * Uses one turn up, and answers what is used up then.
 * @throws DomainError `too-many-attempts` with these words when too many were used up just now
 */
export const useTurn = (
  pace: TurnPace,
  usedUpTo: UsedUpTo | undefined,
  { now, refusal }: { readonly now: number; readonly refusal: Text },
): UsedUpTo => {
  const begins = Math.max(now, usedUpTo ?? 0);
  const pause = pauseOf(pace);
  const wait = begins - now - pause * (pace.atOnce - 1);
  if (wait > 0)
    throw new DomainError('too-many-attempts', refusal, { retryAfterSeconds: Math.ceil(wait / 1000) });
  return begins + pause;
};

/** More than this many are not remembered: the longest unused begins anew. */
const mostKeys = 50_000;

/** Turns of many, each under a key of its own. Both throw DomainError `too-many-attempts` when none is left. */
export type Turns = {
  readonly use: (key: string) => void;
  /** Only looks whether there is one. */
  readonly require: (key: string) => void;
};

/** Turns that this process alone counts: for what costs it time, or is in the way of others for a moment. */
export const turnsHere = (pace: TurnPace, clock: Clock, refusal: Text): Turns => {
  const used = new LRUCache<string, UsedUpTo>({ max: mostKeys });
  const next = (key: string): UsedUpTo => useTurn(pace, used.get(key), { now: clock.now(), refusal });
  return { use: (key) => void used.set(key, next(key)), require: (key) => void next(key) };
};
