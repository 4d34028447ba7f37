import { hash } from 'node:crypto';
import Stripe from 'stripe';
import { z } from 'zod';
import { bookingId } from '../../ids.ts';
import type { PageRequest, PaymentOutcome, PaymentProvider } from './payment-provider.ts';
import { toStripe } from './stripe-amounts.ts';
import { connectStripe, type StripeSettings } from './stripe-client.ts';
import { refusePage, translate } from './stripe-errors.ts';
import { productName } from './stripe-names.ts';
import { stripeRefunds } from './stripe-refunds.ts';
import { outcomeOfSession } from './stripe-session.ts';

/** Stripe keeps a session open for at least this long, in milliseconds; an earlier end is our own `expire`. */
const shortestSession = 31 * 60_000;

const sessionOf = (request: PageRequest): Stripe.Checkout.SessionCreateParams => ({
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
      product_data: { name: productName(`${request.title}: ${name}`) },
    },
  })),
});

/**
 * By which Stripe knows a request again, for a day. With its hash in it, Stripe never meets a key with another request,
 * which it would refuse. Source: https://docs.stripe.com/api/idempotent_requests
 */
const keyOf = (
  { bookingId: id, attempt }: PageRequest,
  session: Stripe.Checkout.SessionCreateParams,
): string => `page-${id}-${attempt}-${hash('sha256', JSON.stringify(session), 'base64url')}`;

const reference = z.string().pipe(bookingId).nullable().catch(null);

export const stripeProvider = (settings: StripeSettings): PaymentProvider => {
  const stripe = connectStripe(settings);
  const { checkout, paymentIntents } = stripe;
  const read = async (pageId: string): Promise<PaymentOutcome> =>
    outcomeOfSession(
      await checkout.sessions.retrieve(pageId, { expand: ['payment_intent'] }).catch(translate),
    );
  return {
    ...stripeRefunds(stripe),

    openPage: async (request) => {
      const wanted = sessionOf(request);
      const session = await checkout.sessions
        .create(wanted, { idempotencyKey: keyOf(request, wanted) })
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

    bookingOf: async (paymentId) => {
      const payment = await paymentIntents.retrieve(paymentId).catch((error: unknown) => {
        if (error instanceof Stripe.errors.StripeInvalidRequestError) return null;
        return translate(error);
      });
      return reference.parse(payment?.metadata.bookingId ?? null);
    },
  };
};
