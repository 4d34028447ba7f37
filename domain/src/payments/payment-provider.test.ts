import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startSandbox } from '@parterre/local/payment-sandbox/start-sandbox';
import Stripe from 'stripe';
import { minutes } from '../clock.ts';
import { bookingId, randomIds } from '../ids.ts';
import { fakePayments } from '../testing/fake-payments.ts';
import {
  type PageRequest,
  type PaymentEvent,
  type PaymentProvider,
  SpentAttemptError,
} from './payment-provider.ts';
import { stripeProvider } from './stripe-provider.ts';
import { stripeWebhookReader } from './stripe-webhook.ts';

type Deed = 'refund' | 'refund-half' | 'dispute' | 'dispute-won' | 'dispute-lost' | 'forget';

/** A provider with the customer's side of it, and the webhooks it sent. */
type Subject = {
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

const fake = async (): Promise<Subject> => {
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
        if (typeof event === 'object') received.push(event);
        response.writeHead(typeof event === 'object' ? 204 : 400).end();
      });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : 0;
  const sandbox = await startSandbox({
    secretKey,
    webhook: { url: `http://127.0.0.1:${port}/`, secret: webhookSecret, retryAfterMs: 1000 },
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

const aRequest = (): PageRequest => ({
  bookingId: bookingId.parse(randomIds.next()),
  attempt: 1,
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
    const refund = {
      paymentId: outcome.paymentId,
      bookingId: request.bookingId,
      amount: outcome.amount,
      attempt: 1,
    };
    await subject.provider.refund(refund);
    await subject.provider.refund(refund);
    await subject.provider.refund({ ...refund, attempt: 2 });
    expect(await subject.provider.moneyState(refund)).toEqual({
      returned: outcome.amount.amount,
      dispute: 'none',
    });
  });

  const paid = async () => {
    const request = aRequest();
    const { id } = await subject.provider.openPage(request);
    await subject.pay(id);
    const outcome = await subject.provider.outcomeOf(id);
    if (outcome.state !== 'paid') throw new Error('not paid');
    const { paymentId, amount } = outcome;
    return { id, refund: { paymentId, bookingId: request.bookingId, amount, attempt: 1 } };
  };

  it('keeps to its failure for as long as the try is the same, and opens a page for the next', async () => {
    const request = aRequest();
    await subject.fault();
    await expect(subject.provider.openPage(request)).rejects.toBeInstanceOf(SpentAttemptError);
    await expect(subject.provider.openPage(request)).rejects.toBeInstanceOf(SpentAttemptError);
    const page = await subject.provider.openPage({ ...request, attempt: 2 });
    expect(await subject.provider.outcomeOf(page.id)).toEqual({ state: 'open' });
  });

  it('pays back once after a failure, with another try', async () => {
    const { refund } = await paid();
    await subject.fault();
    const failed = await subject.provider.refund(refund).catch((error: unknown) => error);
    if (failed instanceof Error) await subject.provider.refund({ ...refund, attempt: 2 });
    await subject.provider.refund({ ...refund, attempt: 3 });
    expect(await subject.provider.moneyState(refund)).toMatchObject({ returned: refund.amount.amount });
  });

  it('says what somebody paid back by hand, and pays back no more than the rest', async () => {
    const { id, refund } = await paid();
    await subject.deed(id, 'refund-half');
    expect(await subject.provider.moneyState(refund)).toEqual({ returned: 14200, dispute: 'none' });
    expect(await subject.provider.refund(refund)).toEqual({ state: 'sent' });
    expect(await subject.provider.moneyState(refund)).toEqual({ returned: 28500, dispute: 'none' });
  });

  it('says by itself that money moved by hand, and of which booking', async () => {
    const { id, refund } = await paid();
    await subject.deed(id, 'refund');
    const isLike = ({ moneyMoved }: PaymentEvent) => moneyMoved?.paymentId === refund.paymentId;
    const told = (await subject.events(isLike)).filter(isLike);
    expect(told.map(({ bookingId }) => bookingId)).toContain(refund.bookingId);
  });

  it('says what became of a dispute, and pays nothing back meanwhile', async () => {
    const { id, refund } = await paid();
    await subject.deed(id, 'dispute');
    expect(await subject.provider.moneyState(refund)).toEqual({ returned: 0, dispute: 'open' });
    expect(await subject.provider.refund(refund)).toEqual({ state: 'disputed' });
    await subject.deed(id, 'dispute-won');
    expect(await subject.provider.moneyState(refund)).toEqual({ returned: 0, dispute: 'none' });
    expect(await subject.provider.bookingOf(refund.paymentId)).toBe(refund.bookingId);
    expect(await subject.provider.refund({ ...refund, attempt: 2 })).toEqual({ state: 'sent' });
    const lost = await paid();
    await subject.deed(lost.id, 'dispute');
    await subject.deed(lost.id, 'dispute-lost');
    expect(await subject.provider.moneyState(lost.refund)).toEqual({ returned: 0, dispute: 'lost' });
    expect(await subject.provider.refund(lost.refund)).toEqual({ state: 'disputed' });
  });

  it('says that money of a payment it does not know can never go back', async () => {
    const { id, refund } = await paid();
    await subject.deed(id, 'forget');
    expect(await subject.provider.refund(refund)).toEqual({
      state: 'impossible',
      reason: 'resource_missing',
    });
    expect(await subject.provider.moneyState(refund)).toEqual({ returned: 0, dispute: 'none' });
  });

  it('takes names of any length', async () => {
    const request = aRequest();
    const line = { name: 'ü👩‍👩‍👧'.repeat(100), price: { amount: 5000, currency: 'MYR' }, count: 50 };
    await expect(subject.provider.openPage({ ...request, lines: [line] })).resolves.toMatchObject({
      id: expect.any(String),
    });
  });

  it('says that money it paid back came to us again, when asked and by itself', async () => {
    const request = aRequest();
    const { id } = await subject.provider.openPage(request);
    await subject.pay(id, 'refund-fails');
    const outcome = await subject.provider.outcomeOf(id);
    if (outcome.state !== 'paid') throw new Error('not paid');
    const refund = {
      paymentId: outcome.paymentId,
      bookingId: request.bookingId,
      amount: outcome.amount,
      attempt: 1,
    };
    await subject.provider.refund(refund);
    expect(await subject.provider.moneyState(refund)).toMatchObject({ returned: outcome.amount.amount });
    await subject.failRefund(id);
    expect(await subject.provider.moneyState(refund)).toMatchObject({ returned: 0 });
    expect(await subject.events(({ kind }) => kind === 'refund.failed')).toContainEqual(
      expect.objectContaining({
        kind: 'refund.failed',
        bookingId: request.bookingId,
        moneyMoved: { paymentId: outcome.paymentId },
      }),
    );
  });
});

describe('a webhook', () => {
  it('is refused when its signature is not the provider’s', () => {
    const read = stripeWebhookReader({ secretKey, webhookSecret });
    expect(read(Buffer.from('{"id":"evt_1"}'), 't=1,v1=00')).toBe('unsigned');
    expect(read(Buffer.from('{"id":"evt_1"}'), '')).toBe('unsigned');
  });

  it.each([
    '',
    'not json',
    'null',
    '[]',
    '"text"',
    '{}',
    '{"id":"evt_1"}',
    '{"id":"evt_1","type":"charge.refunded"}',
    '{"id":"evt_1","type":"charge.refunded","data":{}}',
    '{"id":"evt_1","type":"charge.refunded","data":{"object":null}}',
    '{"id":1,"type":"charge.refunded","data":{"object":{"object":"charge"}}}',
    '{"id":"evt_1","type":"checkout.session.completed","data":{"object":{"object":"checkout.session","payment_status":"paid"}}}',
  ])('that is signed and no event is said to be none: %s', (payload) => {
    const signature = new Stripe(secretKey).webhooks.generateTestHeaderString({
      payload,
      secret: webhookSecret,
    });
    const read = stripeWebhookReader({ secretKey, webhookSecret });
    expect(read(Buffer.from(payload), signature)).toBe('no-event');
  });
});

describe('a provider that cannot be reached', () => {
  it('is said to be unavailable', async () => {
    const provider = stripeProvider({ secretKey, webhookSecret, apiUrl: 'http://127.0.0.1:9' });
    await expect(provider.openPage(aRequest())).rejects.toMatchObject({ code: 'payment-unavailable' });
  });
});
