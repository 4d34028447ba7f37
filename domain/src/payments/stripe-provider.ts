import Stripe from 'stripe';
import { z } from 'zod';
import { DomainError } from '../domain-error.ts';
import { bookingId } from '../ids.ts';
import { fromStripe, toStripe } from './stripe-amounts.ts';
import type { PaymentEvent, PaymentOutcome, PaymentProvider, ReadWebhook } from './payment-provider.ts';
import { connectStripe, type StripeSettings } from './stripe-client.ts';

/** Whether money that was on its way has not come. Known only where the session was read with its payment. */
const hasFailed = ({ payment_intent: payment }: Stripe.Checkout.Session): boolean =>
  payment !== null &&
  typeof payment !== 'string' &&
  (payment.status === 'requires_payment_method' || payment.status === 'canceled');

/**
 * The state of a Checkout Session as an outcome.
 * Source: https://docs.stripe.com/api/checkout/sessions/object, `status` and `payment_status`
 */
const outcomeOfSession = (session: Stripe.Checkout.Session): PaymentOutcome => {
  if (session.payment_status === 'paid') {
    const paymentId =
      typeof session.payment_intent === 'string' ? session.payment_intent : session.payment_intent?.id;
    if (!paymentId || session.amount_total === null || !session.currency)
      throw new TypeError(`paid session ${session.id} names no payment`);
    return {
      state: 'paid',
      paymentId,
      amount: fromStripe(session.amount_total, session.currency),
    };
  }
  if (session.status === 'complete')
    return hasFailed(session) ? { state: 'expired', refused: true } : { state: 'processing' };
  return { state: session.status === 'expired' ? 'expired' : 'open' };
};

/** Stripe keeps a session open for at least this long, in milliseconds; an earlier end is our own `expire`. */
const shortestSession = 31 * 60_000;

/**
 * A page that cannot be opened as it was asked for. The amounts were looked at before, but the provider knows more: the
 * minimum in the account's own currency, for one.
 */
const refusePage = (error: unknown): never => {
  if (!(error instanceof Stripe.errors.StripeInvalidRequestError)) return translate(error);
  throw new DomainError(
    'payment-refused',
    'The payment provider does not take this payment. Nothing was charged, and your seats are still held for you.',
    {},
    { cause: error },
  );
};

/** A failure of the provider, in the domain's words. Anything we did wrong ourselves stays what it is. */
const translate = (error: unknown): never => {
  if (
    error instanceof Stripe.errors.StripeConnectionError ||
    error instanceof Stripe.errors.StripeAPIError ||
    error instanceof Stripe.errors.StripeRateLimitError
  )
    throw new DomainError(
      'payment-unavailable',
      'The payment page cannot be reached right now. Your seats stay yours; please try again.',
      { retryAfterSeconds: 5 },
    );
  throw error;
};

const isRefundedAlready = (error: unknown): boolean =>
  error instanceof Stripe.errors.StripeInvalidRequestError && error.code === 'charge_already_refunded';

export const stripeProvider = (settings: StripeSettings): PaymentProvider => {
  const { checkout, paymentIntents, refunds } = connectStripe(settings);
  const read = async (pageId: string): Promise<PaymentOutcome> =>
    outcomeOfSession(
      await checkout.sessions.retrieve(pageId, { expand: ['payment_intent'] }).catch(translate),
    );
  return {
    openPage: async (request) => {
      const session = await checkout.sessions
        .create(
          {
            mode: 'payment',
            client_reference_id: request.bookingId,
            customer_email: request.email,
            success_url: request.successUrl,
            cancel_url: request.cancelUrl,
            expires_at: Math.ceil((request.expiresAt + shortestSession) / 1000),
            metadata: { bookingId: request.bookingId },
            payment_intent_data: { description: request.title, metadata: { bookingId: request.bookingId } },
            line_items: request.lines.map(({ name, price, count }) => ({
              quantity: count,
              price_data: {
                currency: price.currency.toLowerCase(),
                unit_amount: toStripe(price),
                product_data: { name: `${request.title}: ${name}` },
              },
            })),
          },
          { idempotencyKey: `page-${request.bookingId}` },
        )
        .catch(refusePage);
      if (!session.url) throw new TypeError(`session ${session.id} has no page`);
      return { id: session.id, url: session.url };
    },
    outcomeOf: read,
    closePage: async (pageId) => {
      try {
        return outcomeOfSession(await checkout.sessions.expire(pageId));
      } catch (error) {
        // Too late to close it: it is complete, or closed already.
        if (error instanceof Stripe.errors.StripeInvalidRequestError) return read(pageId);
        return translate(error);
      }
    },
    refundState: async ({ paymentId, amount }) => {
      const { data } = await refunds.list({ payment_intent: paymentId, limit: 100 }).catch(translate);
      const sent = data.filter(({ status }) => status !== 'failed' && status !== 'canceled');
      return sent.reduce((total, each) => total + each.amount, 0) >= toStripe(amount) ? 'sent' : 'failed';
    },
    refund: async ({ paymentId, bookingId: id, amount }) => {
      try {
        await refunds.create(
          { payment_intent: paymentId, amount: toStripe(amount), metadata: { bookingId: id } },
          { idempotencyKey: `refund-${id}` },
        );
      } catch (error) {
        // Stripe forgets keys after a day; then only the payment itself says that the money has gone back.
        if (!isRefundedAlready(error)) return translate(error);
        const payment = await paymentIntents.retrieve(paymentId).catch(translate);
        if (payment.metadata.bookingId !== id) throw error;
      }
    },
  };
};

const reference = z.string().pipe(bookingId).nullable().catch(null);

const isAboutSession = (
  event: Stripe.Event,
): event is Stripe.Event & { data: { object: Stripe.Checkout.Session } } =>
  event.data.object.object === 'checkout.session';

/** A refund made by hand at Stripe names no booking, but its charge does. */
const isAboutRefund = (
  event: Stripe.Event,
): event is Stripe.Event & { data: { object: Stripe.Refund | Stripe.Charge } } =>
  event.data.object.object === 'refund' || event.type === 'charge.refunded';

const readRefundEvent = (event: Stripe.Event): PaymentEvent => ({
  id: event.id,
  kind: event.type,
  ...(isAboutRefund(event)
    ? { bookingId: reference.parse(event.data.object.metadata?.bookingId), aboutRefund: true }
    : { bookingId: null }),
});

/** Source of the signature's check: https://docs.stripe.com/webhooks#verify-webhook-signatures-with-official-libraries */
export const stripeWebhookReader = (settings: StripeSettings): ReadWebhook => {
  const { webhooks } = connectStripe(settings);
  return (body, signature) => {
    try {
      const event = webhooks.constructEvent(body, signature, settings.webhookSecret);
      if (!isAboutSession(event)) return readRefundEvent(event);
      const session = event.data.object;
      return {
        id: event.id,
        kind: event.type,
        bookingId: reference.parse(session.client_reference_id),
        outcome:
          event.type === 'checkout.session.async_payment_failed'
            ? { state: 'expired', refused: true }
            : outcomeOfSession(session),
      };
    } catch (error) {
      if (error instanceof Stripe.errors.StripeSignatureVerificationError) return null;
      throw error;
    }
  };
};
