import { once } from 'node:events';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import Stripe from 'stripe';
import { freePort } from '../../stack/ports.ts';
import { until } from '../../stack/until.ts';

export type WebhookReceiver = {
  url: string;
  /** In the order of arrival; each one's signature was checked by Stripe's own code. */
  events: Stripe.Event[];
  untilReceived(type: string, times?: number): Promise<Stripe.Event>;
  /** Answers the next ones with 500. */
  failNext(times: number): void;
  stop(): void;
};

/** Receives webhooks as the product does. */
export async function startWebhookReceiver(secret: string): Promise<WebhookReceiver> {
  const { webhooks } = new Stripe('sk_test_receiver');
  const events: Stripe.Event[] = [];
  let failures = 0;
  const server = createServer((request, response) => {
    void text(request).then((payload) => {
      const signature = String(request.headers['stripe-signature']);
      if (failures-- > 0) return response.writeHead(500).end();
      events.push(webhooks.constructEvent(payload, signature, secret));
      response.end();
    });
  });
  const port = await freePort();
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');

  const ofType = (type: string): Stripe.Event[] => events.filter((event) => event.type === type);
  return {
    url: `http://127.0.0.1:${port}/webhook`,
    events,
    untilReceived: async (type, times = 1) => {
      await until(async () => ofType(type).length >= times, {
        what: `${times} × ${type}`,
        timeoutMs: 30_000,
      });
      const [first] = ofType(type);
      if (!first) throw new Error(`no ${type}`);
      return first;
    },
    failNext: (times) => (failures = times),
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
