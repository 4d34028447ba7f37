import { RateLimiterDynamo, RateLimiterRes } from 'rate-limiter-flexible';
import { DomainError } from '../domain-error.ts';
import type { LowLevelDatabase } from '../dynamo/models.ts';
import type { Limits, Pace } from '../limits.ts';
import type { Text } from '../words/catalogue.ts';
import { say } from '../words/ground/say.ts';
import type { Attempt, AttemptLimits } from './attempt-limits.ts';

const aDay = 86_400;

const pauseAfter = ({ free, firstPause, longestPause }: Pace, attempts: number): number =>
  Math.min(longestPause, firstPause * 2 ** Math.min(20, attempts - free - 1));

/** Where it takes more words to say what to do. */
const more: Partial<Record<Attempt, Text>> = {
  hold: say(({ attempts }) => attempts.holds),
  'hold-from-network': say(({ attempts }) => attempts.holdsOfNetwork),
};
const tried = say(({ attempts }) => attempts.tooMany);

const tooMany = (attempt: Attempt, milliseconds: number) => {
  const retryAfterSeconds = Math.max(1, Math.ceil(milliseconds / 1000));
  return new DomainError('too-many-attempts', more[attempt] ?? tried, { retryAfterSeconds });
};

/**
 * Counts in the table RateLimits by rate-limiter-flexible, which takes the time from the machine. An attempt whose answer
 * gets lost may count twice, or be told to wait once more.
 */
export const dynamoAttemptLimits = (
  { client, tablePrefix }: LowLevelDatabase,
  limits: Limits,
): AttemptLimits => {
  const limiter = (keyPrefix: string, points: number) =>
    new RateLimiterDynamo({
      storeClient: client,
      tableName: `${tablePrefix}RateLimits`,
      tableCreated: true,
      ttlSet: true,
      keyPrefix,
      points,
      duration: aDay,
    });
  const counter = limiter('count', Number.MAX_SAFE_INTEGER);
  const gate = limiter('gate', 1);
  /**
   * What was counted on a day that is over is forgotten: there is nothing to take back of it, and each puts back what it took
   * too much. A crash in between leaves a count below none, until the day is over.
   */
  const takeBack = async (name: string, count = 1): Promise<void> => {
    const { consumedPoints } = await counter.reward(name, count);
    if (consumedPoints < 0) await counter.penalty(name, Math.min(count, -consumedPoints));
  };

  return {
    spend: async (attempt, key, count = 1) => {
      const name = `${attempt}#${key}`;
      const { consumedPoints } = await counter.consume(name, count);
      const limit = limits[attempt];
      if (consumedPoints <= limit.free) return consumedPoints;
      try {
        await gate.consume(name, 1, { customDuration: pauseAfter(limit, consumedPoints) });
      } catch (refused) {
        if (!(refused instanceof RateLimiterRes)) throw refused;
        // Who knocks at a closed gate makes the next pause no longer, for themselves or for whoever shares the key.
        await takeBack(name);
        throw tooMany(attempt, refused.msBeforeNext);
      }
      return consumedPoints;
    },
    giveBack: (attempt, key, count) => takeBack(`${attempt}#${key}`, count),
    forgive: async (attempt, key) => {
      const name = `${attempt}#${key}`;
      await Promise.all([counter.delete(name), gate.delete(name)]);
    },
  };
};
