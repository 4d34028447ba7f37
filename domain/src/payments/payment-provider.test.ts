import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startSandbox } from '@parterre/local/payment-sandbox/start-sandbox';
import { minutes } from '../clock.ts';
import { bookingId, randomIds } from '../ids.ts';
import { fakePayments } from '../testing/fake-payments.ts';
import type { PageRequest, PaymentEvent, PaymentProvider } from './payment-provider.ts';
import { stripeProvider, stripeWebhookReader } from './stripe-provider.ts';

/** A provider with the customer's side of it, and the webhooks it sent. */
type Subject = {
  readonly provider: PaymentProvider;
  readonly pay: (pageId: string, how?: 'refund-fails') => Promise<unknown>;
  /** The customer's bank sends a refund back. */
  readonly failRefund: (pageId: string) => Promise<unknown>;
  readonly events: (kind?: string) => Promise<readonly PaymentEvent[]>;
  readonly close: () => Promise<void>;
};

const fake = async (): Promise<Subject> => {
  const provider = fakePayments();
  return {
    provider,
    pay: async (pageId) => provider.pay(pageId),
    failRefund: async (pageId) => provider.failRefund(pageId),
    events: async () => provider.events,
    close: async () => undefined,
  };
};

const secretKey = 'sk_test_contract';
const webhookSecret = 'whsec_contract';
/** The official SDK against the payment sandbox, its webhooks read as the service reads them. */
const stripe = async (): Promise<Subject> => {
  const received: PaymentEvent[] = [];
  const settings = { secretKey, webhookSecret };
  const server: Server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request
      .on('data', (chunk: Buffer) => chunks.push(chunk))
      .on('end', () => {
        const event = stripeWebhookReader(settings)(
          Buffer.concat(chunks),
          String(request.headers['stripe-signature']),
        );
        if (event) received.push(event);
        response.writeHead(event ? 204 : 400).end();
      });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : 0;
  const sandbox = await startSandbox({
    secretKey,
    webhook: { url: `http://127.0.0.1:${port}/`, secret: webhookSecret, retryAfterMs: 1000 },
  });
  return {
    provider: stripeProvider({ ...settings, apiUrl: sandbox.url }),
    pay: (pageId, how) =>
      fetch(`${sandbox.url}/sandbox/sessions/${pageId}/pay`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ card: how ? '4000000000005126' : '4242424242424242' }),
      }),
    failRefund: (pageId) => fetch(`${sandbox.url}/sandbox/sessions/${pageId}/settle`, { method: 'POST' }),
    events: async (kind) => {
      const hasCome = () => received.some((event) => kind === undefined || event.kind === kind);
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

const aRequest = (): PageRequest => ({
  bookingId: bookingId.parse(randomIds.next()),
  title: 'Nocturnes for Two Pianos',
  lines: [
    { name: 'Stalls, row C, 24, 25', price: { amount: 12000, currency: 'MYR' }, count: 2 },
    { name: 'Floor', price: { amount: 4500, currency: 'MYR' }, count: 1 },
  ],
  email: 'ada@example.org',
  successUrl: 'https://tickets.test/bookings/1?paid=1',
  cancelUrl: 'https://tickets.test/bookings/1?returned=1',
  expiresAt: Date.now() + minutes(10),
});

describe.each([
  ['the provider in memory', fake],
  ['Stripe, as the payment sandbox speaks it', stripe],
])('%s', (_, open) => {
  let subject: Subject;
  beforeAll(async () => {
    subject = await open();
  });
  afterAll(() => subject.close());

  it('opens one page per booking, however often it is asked', async () => {
    const request = aRequest();
    const page = await subject.provider.openPage(request);
    expect(await subject.provider.openPage(request)).toEqual(page);
    expect(await subject.provider.outcomeOf(page.id)).toEqual({ state: 'open' });
  });

  it('never opens a second page for a booking, also not with other parameters', async () => {
    const request = aRequest();
    await subject.provider.openPage(request);
    await expect(subject.provider.openPage({ ...request, title: 'Another title' })).rejects.toThrow();
  });

  it('says what was paid, when asked and by itself', async () => {
    const request = aRequest();
    const { id } = await subject.provider.openPage(request);
    await subject.pay(id);
    const outcome = await subject.provider.outcomeOf(id);
    expect(outcome).toMatchObject({ state: 'paid', amount: { amount: 28500, currency: 'MYR' } });
    const events = await subject.events();
    expect(events).toContainEqual(expect.objectContaining({ bookingId: request.bookingId, outcome }));
  });

  it('closes a page that nobody paid on, once or twice', async () => {
    const { id } = await subject.provider.openPage(aRequest());
    expect(await subject.provider.closePage(id)).toEqual({ state: 'expired' });
    expect(await subject.provider.closePage(id)).toEqual({ state: 'expired' });
    await subject.pay(id);
    expect(await subject.provider.outcomeOf(id)).toEqual({ state: 'expired' });
  });

  it('does not close a page that was paid on', async () => {
    const { id } = await subject.provider.openPage(aRequest());
    await subject.pay(id);
    expect(await subject.provider.closePage(id)).toMatchObject({ state: 'paid' });
  });

  it('pays back once, however often it is asked', async () => {
    const request = aRequest();
    const { id } = await subject.provider.openPage(request);
    await subject.pay(id);
    const outcome = await subject.provider.outcomeOf(id);
    if (outcome.state !== 'paid') throw new Error('not paid');
    const refund = { paymentId: outcome.paymentId, bookingId: request.bookingId, amount: outcome.amount };
    await subject.provider.refund(refund);
    await subject.provider.refund(refund);
    await expect(
      subject.provider.refund({ ...refund, bookingId: bookingId.parse(randomIds.next()) }),
    ).rejects.toThrow();
    expect(await subject.provider.refundState(refund)).toBe('sent');
  });

  it('says that money it paid back came to us again, when asked and by itself', async () => {
    const request = aRequest();
    const { id } = await subject.provider.openPage(request);
    await subject.pay(id, 'refund-fails');
    const outcome = await subject.provider.outcomeOf(id);
    if (outcome.state !== 'paid') throw new Error('not paid');
    const refund = { paymentId: outcome.paymentId, bookingId: request.bookingId, amount: outcome.amount };
    await subject.provider.refund(refund);
    expect(await subject.provider.refundState(refund)).toBe('sent');
    await subject.failRefund(id);
    expect(await subject.provider.refundState(refund)).toBe('failed');
    expect(await subject.events('refund.failed')).toContainEqual(
      expect.objectContaining({
        kind: 'refund.failed',
        bookingId: request.bookingId,
        aboutRefund: true,
      }),
    );
  });
});

describe('a webhook', () => {
  it('is refused when its signature is not the provider’s', () => {
    const read = stripeWebhookReader({ secretKey, webhookSecret });
    expect(read(Buffer.from('{"id":"evt_1"}'), 't=1,v1=00')).toBeNull();
    expect(read(Buffer.from('{"id":"evt_1"}'), '')).toBeNull();
  });
});

describe('a provider that cannot be reached', () => {
  it('is said to be unavailable', async () => {
    const provider = stripeProvider({ secretKey, webhookSecret, apiUrl: 'http://127.0.0.1:9' });
    await expect(provider.openPage(aRequest())).rejects.toMatchObject({ code: 'payment-unavailable' });
  });
});
