import { randomInt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  type DynamoDB,
  TransactionCanceledException,
  TransactionConflictException,
} from '@aws-sdk/client-dynamodb';

/** Why each write of a transaction was not done, in their order; none when that is not what went wrong. */
export const reasonsOf = (error: unknown): readonly (string | undefined)[] =>
  error instanceof TransactionCanceledException
    ? (error.CancellationReasons ?? []).map(({ Code }) => Code)
    : [];

/** What a transaction is cancelled for when one of its tables or keys has more to do than it can. */
const throttled = ['ThrottlingError', 'ProvisionedThroughputExceeded', 'RequestLimitExceeded'];

type Obstacle = 'met-others' | 'throttled';

/** What stood in the way of a write whose conditions all held; null when something else went wrong. */
const obstacleOf = (error: unknown): Obstacle | null => {
  if (error instanceof TransactionConflictException) return 'met-others';
  const reasons = reasonsOf(error);
  if (reasons.includes('ConditionalCheckFailed')) return null;
  if (reasons.some((reason) => reason && throttled.includes(reason))) return 'throttled';
  return reasons.includes('TransactionConflict') ? 'met-others' : null;
};

/** How often a write is tried in all: about a third of a second where it meets others, a second where it is too much. */
const attempts: Record<Obstacle, number> = { 'met-others': 13, throttled: 6 };

/** How long to keep out of the way after an attempt, in milliseconds. */
const pauseAfter = (attempt: number, obstacle: Obstacle): number =>
  obstacle === 'met-others' ? 4 * attempt : randomInt(1, 50 * 2 ** (attempt - 1));

/**
 * Lets a connection try again what met a transaction on the same item, or was too much at this moment. DynamoDB then
 * refuses without any condition having failed, and the SDK repeats neither: it takes both for the transaction's own fault.
 * Source: https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactWriteItems.html
 */
export const tryAgainWhenMet = (client: Pick<DynamoDB, 'middlewareStack'>): void =>
  client.middlewareStack.add(
    (next) => async (call) => {
      for (let attempt = 1; ; attempt++) {
        try {
          return await next(call);
        } catch (error) {
          const obstacle = obstacleOf(error);
          if (!obstacle || attempt >= attempts[obstacle]) throw error;
          await sleep(pauseAfter(attempt, obstacle));
        }
      }
    },
    { name: 'tryAgainWhenMet', step: 'initialize', priority: 'high' },
  );
