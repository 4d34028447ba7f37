import { connectStripe, type StripeSettings } from './stripe-client.ts';
import type { WebhookProbe } from './webhook-probe.ts';

const kind = 'checkout.session.expired';

/** A page of one unit of something that is never sold. Source: https://docs.stripe.com/api/events/list */
export const stripeWebhookProbe = (settings: StripeSettings, publicUrl: string): WebhookProbe => {
  const { checkout, events } = connectStripe(settings);
  return {
    closeAPage: async () => {
      const { id } = await checkout.sessions.create({
        mode: 'payment',
        success_url: publicUrl,
        cancel_url: publicUrl,
        line_items: [
          {
            quantity: 1,
            price_data: { currency: 'eur', unit_amount: 100, product_data: { name: 'A look by the doctor' } },
          },
        ],
      });
      await checkout.sessions.expire(id);
      return id;
    },
    eventAbout: async (pageId) => {
      const { data } = await events.list({ type: kind, limit: 100 });
      return data.find(({ data: { object } }) => 'id' in object && object.id === pageId)?.id ?? null;
    },
  };
};
