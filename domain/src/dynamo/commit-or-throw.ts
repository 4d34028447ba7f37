import dynamoose from 'dynamoose';
import { reasonsOf } from './again-when-met.ts';

type TransactionPart = Parameters<typeof dynamoose.transaction>[0][number];

/** One write of a transaction, and the error to throw when its condition does not hold. */
export type Write = {
  readonly request: () => TransactionPart;
  readonly refusal?: (() => Error) | undefined;
};

/**
 * Does all writes or none. When a condition does not hold, throws that write's refusal. The SDK gives each transaction a
 * token, so that one that it repeats because the answer got lost is done once.
 */
export const commit = async (...writes: readonly Write[]): Promise<void> => {
  try {
    await dynamoose.transaction(writes.map(({ request }) => request()));
  } catch (error) {
    const failed = reasonsOf(error).indexOf('ConditionalCheckFailed');
    throw writes[failed]?.refusal?.() ?? error;
  }
};
