import Stripe from 'stripe';
import { z } from 'zod';
import { randomIds } from '@parterre/domain/ids';
import { type Answer, call } from './buyers.ts';
import type { Service, Stage } from './stage.ts';

export const heldBooking = z.object({
  id: z.string(),
  status: z.string(),
  revision: z.string(),
  total: z.object({ amount: z.int(), currency: z.string() }),
});

/** The webhook that Stripe sends when a Checkout Session is paid, signed as Stripe signs it. */
const paidWebhook = (secret: string, of: z.infer<typeof heldBooking>) => {
  const payload = JSON.stringify({
    id: `evt_${randomIds.next()}`,
    object: 'event',
    type: 'checkout.session.completed',
    data: {
      object: {
        id: `cs_${of.id}`,
        object: 'checkout.session',
        client_reference_id: of.id,
        status: 'complete',
        payment_status: 'paid',
        payment_intent: `pi_${of.id}`,
        amount_total: of.total.amount,
        currency: of.total.currency.toLowerCase(),
      },
    },
  });
  return { payload, signature: Stripe.webhooks.generateTestHeaderString({ payload, secret }) };
};

/** Tells a service that a booking is paid, as Stripe would. */
export const payByWebhook = (
  stage: Stage,
  { url }: Service,
  held: z.infer<typeof heldBooking>,
): Promise<Answer> => {
  const { payload, signature } = paidWebhook(stage.keys.stripeWebhookSecret, held);
  const headers = { 'content-type': 'application/json', 'stripe-signature': signature };
  return call('POST', `${url}/api/payments/webhook`, headers, payload);
};
