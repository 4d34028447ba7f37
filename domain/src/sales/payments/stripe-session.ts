import type Stripe from 'stripe';
import type { PaymentOutcome } from './payment-provider.ts';
import { fromStripe } from './stripe-amounts.ts';

/** Whether money that was on its way has not come. Known only where the session was read with its payment. */
const hasFailed = ({ payment_intent: payment }: Stripe.Checkout.Session): boolean =>
  payment !== null &&
  typeof payment !== 'string' &&
  (payment.status === 'requires_payment_method' || payment.status === 'canceled');

/**
 * The state of a Checkout Session as an outcome.
 * Source: https://docs.stripe.com/api/checkout/sessions/object, `status` and `payment_status`
 * @throws TypeError, RangeError for a session that cannot be one of ours
 */
export const outcomeOfSession = (session: Stripe.Checkout.Session): PaymentOutcome => {
  if (session.payment_status === 'paid') {
    const paymentId =
      typeof session.payment_intent === 'string' ? session.payment_intent : session.payment_intent?.id;
    if (!paymentId || typeof session.amount_total !== 'number' || !session.currency)
      throw new TypeError(`paid session ${session.id} names no payment`);
    return { state: 'paid', paymentId, amount: fromStripe(session.amount_total, session.currency) };
  }
  if (session.status === 'complete')
    return hasFailed(session) ? { state: 'expired', refused: true } : { state: 'processing' };
  return { state: session.status === 'expired' ? 'expired' : 'open' };
};
