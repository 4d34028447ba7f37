import { setTimeout as pause } from 'node:timers/promises';
import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import dynamoose from 'dynamoose';

type TransactionPart = Parameters<typeof dynamoose.transaction>[0][number];

/** One write of a transaction, and the error to throw when its condition does not hold. */
export type Write = {
  readonly request: () => TransactionPart;
  readonly refusal?: (() => Error) | undefined;
};

const attempts = 6;

const reasonsOf = (error: unknown): readonly (string | undefined)[] =>
  error instanceof TransactionCanceledException
    ? (error.CancellationReasons ?? []).map(({ Code }) => Code)
    : [];

/**
 * Does all writes or none. When a condition does not hold, throws that write's refusal. Two transactions that meet on
 * an item cancel each other without any condition having failed: then it tries again.
 */
export const commit = async (...writes: readonly Write[]): Promise<void> => {
  for (let attempt = 1; ; attempt++) {
    try {
      await dynamoose.transaction(writes.map(({ request }) => request()));
      return;
    } catch (error) {
      const reasons = reasonsOf(error);
      const failed = reasons.indexOf('ConditionalCheckFailed');
      if (failed >= 0) throw writes[failed]?.refusal?.() ?? error;
      if (!reasons.includes('TransactionConflict') || attempt === attempts) throw error;
      await pause(10 * 2 ** attempt);
    }
  }
};
