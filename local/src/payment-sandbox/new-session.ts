import type { SessionRequest } from './api/requests.ts';
import { StripeError } from './api/stripe-error.ts';
import { requireChargeable, requireKnown } from './currencies.ts';
import { newId } from './new-id.ts';
import type { SessionRecord } from './records.ts';

const HOUR = 3600;

/** @param now seconds since 1970 */
export function newSession(request: SessionRequest, now: number): SessionRecord {
  const currencies = new Set(request.line_items.map(({ price_data }) => price_data.currency));
  const [currency = ''] = currencies;
  if (currencies.size > 1) {
    throw new StripeError(400, 'All line items must have the same currency.', { param: 'line_items' });
  }
  requireKnown(currency);
  const total = request.line_items.reduce(
    (sum, { quantity, price_data }) => sum + quantity * price_data.unit_amount,
    0,
  );
  requireChargeable(total, currency);
  return {
    id: newId('cs_test'),
    created: now,
    expiresAt: expiryOf(request, now),
    currency,
    lines: request.line_items.map(({ quantity, price_data }) => ({
      name: price_data.product_data.name,
      amount: price_data.unit_amount,
      quantity,
    })),
    clientReferenceId: request.client_reference_id ?? null,
    email: request.customer_email ?? null,
    metadata: request.metadata,
    successUrl: request.success_url,
    cancelUrl: request.cancel_url ?? null,
    paymentDescription: request.payment_intent_data.description ?? null,
    paymentMetadata: request.payment_intent_data.metadata,
    status: 'open',
    paymentId: null,
  };
}

/** Stripe keeps a session open for at least half an hour and at most a day. */
function expiryOf({ expires_at: at }: SessionRequest, now: number): number {
  if (at === undefined) return now + 24 * HOUR;
  const param = 'expires_at';
  const problem = (limit: string): StripeError =>
    new StripeError(400, `The \`expires_at\` timestamp must be ${limit} from Checkout Session creation.`, {
      param,
    });
  if (at < now + HOUR / 2) throw problem('at least 30 minutes');
  if (at > now + 24 * HOUR) throw problem('less than 24 hours');
  return at;
}
