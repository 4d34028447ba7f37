import Stripe from 'stripe';
import { z } from 'zod';
import { bookingId } from '../../ids.ts';
import type { PaymentEvent, ReadWebhook } from './payment-provider.ts';
import { connectStripe, type StripeSettings } from './stripe-client.ts';
import { outcomeOfSession } from './stripe-session.ts';

const reference = z.string().pipe(bookingId).nullable().catch(null);

/** What makes something that is signed an event. Source: https://docs.stripe.com/api/events/object */
const envelope = z.object({
  id: z.string().min(1),
  type: z.string().min(1),
  data: z.object({ object: z.object({ object: z.string() }) }),
});

const isAboutSession = (
  event: Stripe.Event,
): event is Stripe.Event & { data: { object: Stripe.Checkout.Session } } =>
  event.data.object.object === 'checkout.session';

/** Refunds, and disputes, which name no booking but their payment. */
const isAboutMoney = (
  event: Stripe.Event,
): event is Stripe.Event & { data: { object: Stripe.Refund | Stripe.Charge | Stripe.Dispute } } =>
  event.data.object.object === 'refund' ||
  event.data.object.object === 'dispute' ||
  event.type === 'charge.refunded';

const paymentOf = (payment: string | { readonly id: string } | null): string | null =>
  typeof payment === 'string' ? payment : (payment?.id ?? null);

const readEvent = (event: Stripe.Event): PaymentEvent => {
  const { id, type: kind } = event;
  if (isAboutSession(event)) {
    const session = event.data.object;
    return {
      ...{ id, kind, pageId: session.id },
      bookingId: reference.parse(session.client_reference_id),
      outcome:
        kind === 'checkout.session.async_payment_failed'
          ? { state: 'expired', refused: true }
          : outcomeOfSession(session),
    };
  }
  if (!isAboutMoney(event)) return { id, kind, bookingId: null };
  const { metadata, payment_intent: payment } = event.data.object;
  return {
    ...{ id, kind },
    bookingId: reference.parse(metadata?.bookingId ?? null),
    moneyMoved: { paymentId: paymentOf(payment) },
  };
};

/** Source of the signature's check: https://docs.stripe.com/webhooks#verify-webhook-signatures-with-official-libraries */
export const stripeWebhookReader = (settings: StripeSettings): ReadWebhook => {
  const { webhooks } = connectStripe(settings);
  return (body, signature) => {
    try {
      const event = webhooks.constructEvent(body, signature, settings.webhookSecret);
      return envelope.safeParse(event).success ? readEvent(event) : 'no-event';
    } catch (error) {
      if (error instanceof Stripe.errors.StripeSignatureVerificationError) return 'unsigned';
      if (error instanceof SyntaxError || error instanceof TypeError || error instanceof RangeError)
        return 'no-event';
      throw error;
    }
  };
};
