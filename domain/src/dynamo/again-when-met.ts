import { setTimeout as pause } from 'node:timers/promises';
import { TransactionCanceledException, TransactionConflictException } from '@aws-sdk/client-dynamodb';

/** Why each write of a transaction was not done, in their order; none when that is not what went wrong. */
export const reasonsOf = (error: unknown): readonly (string | undefined)[] =>
  error instanceof TransactionCanceledException
    ? (error.CancellationReasons ?? []).map(({ Code }) => Code)
    : [];

/** Whether others were at work on the same item, and nothing else stood in the way. */
const hasMetOthers = (error: unknown): boolean => {
  if (error instanceof TransactionConflictException) return true;
  const reasons = reasonsOf(error);
  return reasons.includes('TransactionConflict') && !reasons.includes('ConditionalCheckFailed');
};

const attempts = 13;

/** How long to keep out of the way after an attempt, in milliseconds: about a third of a second in all. */
const pauseAfter = (attempt: number): number => 4 * attempt;

/**
 * Writes, and tries again when the write met a transaction on the same item: DynamoDB then refuses one or both without
 * any condition having failed, and which of them is first does not matter.
 */
export const againWhenMet = async <Result>(write: () => Promise<Result>): Promise<Result> => {
  for (let attempt = 1; ; attempt++) {
    try {
      return await write();
    } catch (error) {
      if (!hasMetOthers(error) || attempt === attempts) throw error;
      await pause(pauseAfter(attempt));
    }
  }
};
