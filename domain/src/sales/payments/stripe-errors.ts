import Stripe from 'stripe';
import { DomainError } from '../../domain-error.ts';
import { paymentUnavailable, ProviderBusyError, SpentAttemptError } from './payment-provider.ts';
import { say } from '../words/sales-words.ts';

/**
 * Our own balance there does not cover it, until more has been sold. The answer is kept under its idempotency key as any
 * other. Source: https://docs.stripe.com/error-codes
 */
const isShort = (error: unknown): boolean =>
  error instanceof Stripe.errors.StripeInvalidRequestError &&
  (error.code === 'balance_insufficient' || error.code === 'insufficient_funds');

/**
 * The same try is being made at this moment, by somebody else: what comes of it is told under the same key. Another one
 * would be made besides. Source: https://docs.stripe.com/error-codes#idempotency-key-in-use
 */
const isUnderWay = (error: unknown): boolean =>
  error instanceof Stripe.errors.StripeError && error.code === 'idempotency_key_in_use';

/**
 * A failure of the provider, in the domain's words. Anything we did wrong ourselves stays what it is. An answer of 500 is
 * kept for a day under its idempotency key. Source: https://docs.stripe.com/api/idempotent_requests
 */
export const translate = (error: unknown): never => {
  if (error instanceof Stripe.errors.StripeRateLimitError) throw new ProviderBusyError(error);
  if (error instanceof Stripe.errors.StripeConnectionError || isUnderWay(error))
    throw paymentUnavailable(error);
  if (
    isShort(error) ||
    error instanceof Stripe.errors.StripeAPIError ||
    error instanceof Stripe.errors.StripeIdempotencyError
  )
    throw new SpentAttemptError(error);
  throw error;
};

/**
 * A page that cannot be opened as it was asked for. The amounts were looked at before, but the provider knows more: the
 * minimum in the account's own currency, for one.
 */
export const refusePage = (error: unknown): never => {
  if (!(error instanceof Stripe.errors.StripeInvalidRequestError)) return translate(error);
  throw new DomainError(
    'payment-refused',
    say((words) => words.paymentRefused),
    {},
    { cause: error },
  );
};

/** Why a refund can never be made; null where it may be tried again. */
export const whyImpossible = (error: unknown): string | null =>
  error instanceof Stripe.errors.StripeInvalidRequestError && !isShort(error) && !isUnderWay(error)
    ? (error.code ?? error.message)
    : null;
