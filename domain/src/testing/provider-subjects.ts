import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { startSandbox } from '@parterre/local/payment-sandbox/start-sandbox';
import type { PaymentEvent, PaymentProvider } from '../sales/payments/payment-provider.ts';
import { stripeProvider } from '../sales/payments/stripe-provider.ts';
import { stripeWebhookReader } from '../sales/payments/stripe-webhook.ts';
import { fakePayments } from './fake-payments.ts';

type Deed = 'refund' | 'refund-half' | 'dispute' | 'dispute-won' | 'dispute-lost' | 'forget';

/** A provider with the customer's side of it, and the webhooks it sent. */
export type ProviderSubject = {
  readonly provider: PaymentProvider;
  readonly pay: (pageId: string, how?: 'refund-fails') => Promise<unknown>;
  /** The customer's bank sends a refund back. */
  readonly failRefund: (pageId: string) => Promise<unknown>;
  /** The provider fails over the next thing it is asked for. */
  readonly fault: () => Promise<unknown>;
  /** What somebody does by hand at the provider, and what banks do. */
  readonly deed: (pageId: string, deed: Deed) => Promise<unknown>;
  /** All that came, once one like this has. */
  readonly events: (isLike?: (event: PaymentEvent) => boolean) => Promise<readonly PaymentEvent[]>;
  readonly close: () => Promise<void>;
};

export const inMemory = async (): Promise<ProviderSubject> => {
  const provider = fakePayments();
  return {
    provider,
    pay: async (pageId) => provider.pay(pageId),
    failRefund: async (pageId) => provider.failRefund(pageId),
    fault: async () => provider.fault('fails'),
    deed: async (pageId, deed) => {
      const whole = provider.pages.get(pageId)?.amount.amount ?? 0;
      switch (deed) {
        case 'refund':
          return provider.refundByHand(pageId, whole);
        case 'refund-half':
          return provider.refundByHand(pageId, Math.floor(whole / 200) * 100);
        case 'dispute':
          return provider.dispute(pageId, 'open');
        case 'dispute-won':
          return provider.dispute(pageId, 'won');
        case 'dispute-lost':
          return provider.dispute(pageId, 'lost');
        case 'forget':
          return provider.forget(pageId);
        default:
          return deed satisfies never;
      }
    },
    events: async () => provider.events,
    close: async () => undefined,
  };
};

const settings = { secretKey: 'sk_test_contract', webhookSecret: 'whsec_contract' };

/** The official SDK against the payment sandbox, its webhooks read as the service reads them. */
export const stripeInSandbox = async (): Promise<ProviderSubject> => {
  const received: PaymentEvent[] = [];
  const server: Server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request
      .on('data', (chunk: Buffer) => chunks.push(chunk))
      .on('end', () => {
        const event = stripeWebhookReader(settings)(
          Buffer.concat(chunks),
          String(request.headers['stripe-signature']),
        );
        if (typeof event === 'object') received.push(event);
        response.writeHead(typeof event === 'object' ? 204 : 400).end();
      });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : 0;
  const sandbox = await startSandbox({
    secretKey: settings.secretKey,
    webhook: { url: `http://127.0.0.1:${port}/`, secret: settings.webhookSecret, retryAfterMs: 1000 },
  });
  const post = (path: string, body = {}) =>
    fetch(`${sandbox.url}${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
  return {
    provider: stripeProvider({ ...settings, apiUrl: sandbox.url }),
    pay: (pageId, how) =>
      fetch(`${sandbox.url}/sandbox/sessions/${pageId}/pay`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ card: how ? '4000000000005126' : '4242424242424242' }),
      }),
    // The SDK tries three times in all.
    fault: () => post('/sandbox/faults', { answer: 500, times: 1 }),
    deed: (pageId, deed) => post(`/sandbox/sessions/${pageId}/${deed}`),
    failRefund: (pageId) => fetch(`${sandbox.url}/sandbox/sessions/${pageId}/settle`, { method: 'POST' }),
    events: async (isLike = () => true) => {
      const hasCome = () => received.some(isLike);
      for (let wait = 0; wait < 1000 && !hasCome(); wait++)
        await new Promise((resolve) => setTimeout(resolve, 20));
      return received;
    },
    close: async () => {
      await sandbox.stop();
      server.close();
      server.closeAllConnections();
    },
  };
};
