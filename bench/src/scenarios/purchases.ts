import Stripe from 'stripe';
import { z } from 'zod';
import { randomIds } from '@parterre/domain/ids';
import { type Buyer, call, post } from '../buyers.ts';
import { compare, rate } from '../measure.ts';
import { replayer } from '../recorded-writes.ts';
import type { Line } from '../report.ts';
import { adjacentPairs, type OnSale } from '../seed.ts';
import type { Service, Stage } from '../stage.ts';
import { renamer } from './holds.ts';
import { recordPurchases } from './purchase-writes.ts';

const inFlight = 32;
const purchasesPerRun = 400;
/** V8 and the JVM have compiled most of what they run through. */
const warmUps = 3;
const target = 0.5;

const booking = z.object({
  id: z.string(),
  status: z.string(),
  revision: z.string(),
  total: z.object({ amount: z.int(), currency: z.string() }),
});

/** The webhook that Stripe sends when a Checkout Session is paid, signed as Stripe signs it. */
const paidWebhook = (secret: string, of: z.infer<typeof booking>) => {
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

/** Whole purchases, from the hold to the tickets, against the same writes by the raw SDK. */
export const purchases = async (
  stage: Stage,
  service: Service,
  onSale: OnSale,
  buyers: readonly Buyer[],
): Promise<Line> => {
  const recorded = await recordPurchases(stage);
  const [purchase] = recorded.purchases;
  if (!purchase) throw new Error('nothing was recorded');
  const raw = replayer(stage.tables, purchase.all);
  const rename = renamer(recorded.eventId, purchase.bookingId);
  const pairs = adjacentPairs(onSale.chart);
  const { url } = service;

  const expectStatus = (
    status: number,
    { status: found, text }: { status: number; text: string },
  ): string => {
    if (found !== status) throw new Error(`expected ${status}, was answered ${found}: ${text}`);
    return text;
  };
  const buy = async (n: number): Promise<void> => {
    const buyer = buyers[n % buyers.length];
    const seats = pairs.pop();
    if (!buyer || !seats) throw new Error('out of seats');
    const held = booking.parse(
      JSON.parse(
        expectStatus(
          201,
          await post(buyer, `${url}/api/events/${onSale.event.id}/bookings`, { seats, places: [] }),
        ),
      ),
    );
    const { revision } = held;
    expectStatus(200, await post(buyer, `${url}/api/bookings/${held.id}/checkout`, { revision }));
    const { payload, signature } = paidWebhook(stage.keys.stripeWebhookSecret, held);
    expectStatus(
      204,
      await call(
        'POST',
        `${url}/api/payments/webhook`,
        { 'content-type': 'application/json', 'stripe-signature': signature },
        payload,
      ),
    );
    if (n % 50 === 0) {
      const { status } = booking.parse(
        JSON.parse(expectStatus(200, await call('GET', `${url}/api/bookings/${held.id}`, buyer.headers))),
      );
      if (status !== 'confirmed') throw new Error(`a paid booking is ${status}`);
    }
  };
  const { ours, baseline, ratio } = await compare(
    () => rate(purchasesPerRun, inFlight, buy),
    () => rate(purchasesPerRun, inFlight, () => raw.run(rename())),
    { warmUps },
  );
  raw.close();
  return {
    what: 'purchases (hold, checkout, webhook, tickets; 32 clients)',
    result: `${ours.toFixed(0)}/s`,
    against: `${ratio.toFixed(2)} of ${baseline.toFixed(0)}/s by the raw SDK (${raw.count} writes each)`,
    target: `at least ${target}`,
    isMet: ratio >= target,
    figures: { ours, baseline, ratio },
  };
};
