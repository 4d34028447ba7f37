import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type RunningSandbox, startSandbox } from '@parterre/local/payment-sandbox/start-sandbox';
import { minutes } from '../../clock.ts';
import { bookingId, randomIds, refundId } from '../../ids.ts';
import { type PageRequest, type PaymentProvider, ProviderBusyError } from './payment-provider.ts';
import { stripeProvider } from './stripe-provider.ts';

const [secretKey, webhookSecret] = ['sk_test_provider', 'whsec_provider'];
const cards = { pays: '4242424242424242', failsLate: '4000000000000093' };

const aRequest = (): PageRequest => ({
  bookingId: bookingId.parse(randomIds.next()),
  attempt: 1,
  title: 'Nocturnes',
  lines: [{ name: 'Stalls', price: { amount: 12000, currency: 'MYR' }, count: 1 }],
  email: 'ada@example.org',
  successUrl: 'https://tickets.test/1',
  cancelUrl: 'https://tickets.test/2',
  expiresAt: Date.now() + minutes(10),
});

describe('Stripe', () => {
  let sandbox: RunningSandbox;
  let provider: PaymentProvider;

  beforeAll(async () => {
    sandbox = await startSandbox({
      secretKey,
      webhook: { url: 'http://127.0.0.1:9/', secret: webhookSecret, retryAfterMs: 60_000 },
    });
    provider = stripeProvider({ secretKey, webhookSecret, apiUrl: sandbox.url });
  });
  afterAll(() => sandbox.stop());

  const openPage = async () => {
    const request = aRequest();
    const { id: page } = await provider.openPage(request);
    return { bookingId: request.bookingId, page };
  };
  const act = (page: string, action: 'pay' | 'settle', body = {}) =>
    fetch(`${sandbox.url}/sandbox/sessions/${page}/${action}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });

  it('says that no money comes when a payment on its way has failed', async () => {
    const { page } = await openPage();
    await act(page, 'pay', { card: cards.failsLate });
    expect(await provider.outcomeOf(page)).toEqual({ state: 'processing' });
    await act(page, 'settle');
    expect(await provider.outcomeOf(page)).toEqual({ state: 'expired', refused: true });
    expect(await provider.closePage(page)).toEqual({ state: 'expired', refused: true });
  });

  it('takes money that has gone back before for paid back, when the key of then is forgotten', async () => {
    const { bookingId: id, page } = await openPage();
    await act(page, 'pay', { card: cards.pays });
    const outcome = await provider.outcomeOf(page);
    if (outcome.state !== 'paid') throw new Error('not paid');
    const refunded = await fetch(`${sandbox.url}/v1/refunds`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${secretKey}`, 'Idempotency-Key': 'of-yesterday' },
      body: new URLSearchParams({ payment_intent: outcome.paymentId }),
    });
    expect(refunded.status).toBe(200);
    const { paymentId, amount } = outcome;
    const order = { id: refundId.parse(randomIds.next()), paymentId, bookingId: id, attempt: 1 };
    expect(await provider.refund({ ...order, amount, paid: amount })).toEqual({ state: 'sent', amount: 0 });
  });

  it('is left alone when it is asked too often', async () => {
    await fetch(`${sandbox.url}/sandbox/faults`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ answer: 429 }),
    });
    await expect(openPage()).rejects.toBeInstanceOf(ProviderBusyError);
    await expect(openPage()).resolves.toBeDefined();
  });

  it('is said to be unavailable when it cannot be reached', async () => {
    const away = stripeProvider({ secretKey, webhookSecret, apiUrl: 'http://127.0.0.1:9' });
    await expect(away.openPage(aRequest())).rejects.toMatchObject({ code: 'payment-unavailable' });
  });
});
