import Stripe from 'stripe';
import { type RunningSandbox, startSandbox } from '../start-sandbox.ts';
import { startWebhookReceiver, type WebhookReceiver } from './webhook-receiver.ts';

export type SandboxWithClient = {
  stripe: Stripe;
  sandbox: RunningSandbox;
  webhooks: WebhookReceiver;
  /** Moves the sandbox's clock. */
  pass(seconds: number): void;
  now(): number;
  pay(session: Stripe.Checkout.Session, card: string): Promise<Response>;
  stop(): Promise<void>;
};

const KEY = 'sk_test_sandbox';
const SECRET = 'whsec_sandbox';

/** The sandbox, with the official SDK on one side and a webhook receiver on the other. */
export async function sandboxWithClient(): Promise<SandboxWithClient> {
  const webhooks = await startWebhookReceiver(SECRET);
  let passed = 0;
  const now = (): number => Date.now() + passed;
  const sandbox = await startSandbox({
    secretKey: KEY,
    webhook: { url: webhooks.url, secret: SECRET, retryAfterMs: 10 },
    now,
  });
  const { hostname, port } = new URL(sandbox.url);
  const stripe = new Stripe(KEY, {
    host: hostname,
    port,
    protocol: 'http',
    telemetry: false,
    maxNetworkRetries: 0,
  });
  return {
    stripe,
    sandbox,
    webhooks,
    now: () => Math.floor(now() / 1000),
    pass: (seconds) => {
      passed += seconds * 1000;
      sandbox.cashier.sweep();
    },
    pay: (session, card) =>
      fetch(session.url ?? '', { method: 'POST', body: new URLSearchParams({ card }), redirect: 'manual' }),
    stop: async () => {
      await sandbox.stop();
      webhooks.stop();
    },
  };
}

export function sessionParams(
  more: Partial<Stripe.Checkout.SessionCreateParams> = {},
): Stripe.Checkout.SessionCreateParams {
  return {
    mode: 'payment',
    line_items: [
      { quantity: 2, price_data: { currency: 'chf', unit_amount: 12_000, product_data: { name: 'Stalls' } } },
      { quantity: 1, price_data: { currency: 'chf', unit_amount: 4_550, product_data: { name: 'Balcony' } } },
    ],
    client_reference_id: 'bk_1',
    customer_email: 'carla@mail.example',
    metadata: { bookingId: 'bk_1' },
    payment_intent_data: { metadata: { bookingId: 'bk_1' }, description: 'Hamlet' },
    success_url: 'http://localhost:3000/done?session={CHECKOUT_SESSION_ID}',
    cancel_url: 'http://localhost:3000/back',
    ...more,
  };
}
