import { isServerError, isThrottlingError, isTransientError } from '@smithy/core/retry';
import { isOfWrongClock } from './clock-check.ts';
import { TransactionCanceledException, TransactionConflictException } from '@aws-sdk/client-dynamodb';

const ofTransactions = new Set([
  'TransactionConflict',
  'ThrottlingError',
  'ProvisionedThroughputExceeded',
  'RequestLimitExceeded',
]);

const isBusyTransaction = (error: Error): boolean =>
  error instanceof TransactionConflictException ||
  (error instanceof TransactionCanceledException &&
    (error.CancellationReasons ?? []).some(({ Code = '' }) => ofTransactions.has(Code)));

type SdkError = Parameters<typeof isTransientError>[0];

/** What was thrown elsewhere, such as by an `AbortSignal`, need not be an `Error` here. */
const couldBeOfSdk = (error: unknown): error is SdkError =>
  error instanceof Error &&
  (error.cause === undefined || (typeof error.cause === 'object' && error.cause !== null));

/**
 * Whether an error says that something which we cannot do without (database, object store, queue) gave no answer, failed,
 * or has too much to do: nothing is wrong with what was asked, and it may be asked again.
 */
export const isOutage = (error: unknown): boolean =>
  couldBeOfSdk(error) &&
  (isOfWrongClock(error) ||
    isTransientError(error) ||
    isThrottlingError(error) ||
    isServerError(error) ||
    isBusyTransaction(error));
