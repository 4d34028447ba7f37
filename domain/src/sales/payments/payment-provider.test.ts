import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { minutes } from '../../clock.ts';
import { bookingId, randomIds, refundId } from '../../ids.ts';
import { inMemory, type ProviderSubject, stripeInSandbox } from '../../testing/provider-subjects.ts';
import {
  type PageRequest,
  type PaymentEvent,
  type RefundOrder,
  returnedOf,
  SpentAttemptError,
} from './payment-provider.ts';

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

const anOrder = (of: Omit<RefundOrder, 'id' | 'attempt'>): RefundOrder => ({
  ...of,
  id: refundId.parse(randomIds.next()),
  attempt: 1,
});

describe.each([
  ['the provider in memory', inMemory],
  ['Stripe, as the payment sandbox speaks it', stripeInSandbox],
])('%s', (_, open) => {
  let subject: ProviderSubject;
  beforeAll(async () => {
    subject = await open();
  });
  afterAll(() => subject.close());

  const paid = async (how?: 'refund-fails') => {
    const request = aRequest();
    const { id } = await subject.provider.openPage(request);
    await subject.pay(id, how);
    const outcome = await subject.provider.outcomeOf(id);
    if (outcome.state !== 'paid') throw new Error('not paid');
    const { paymentId, amount } = outcome;
    return { id, refund: anOrder({ paymentId, bookingId: request.bookingId, amount, paid: amount }) };
  };

  const returned = async (refund: RefundOrder) => returnedOf(await subject.provider.moneyState(refund));

  it('opens one page per booking, however often it is asked', async () => {
    const request = aRequest();
    const page = await subject.provider.openPage(request);
    expect(await subject.provider.openPage(request)).toEqual(page);
    expect(await subject.provider.outcomeOf(page.id)).toEqual({ state: 'open' });
  });

  it('opens another page for other words, and closes neither by that', async () => {
    const request = aRequest();
    const page = await subject.provider.openPage(request);
    const other = await subject.provider.openPage({ ...request, title: 'Another title' });
    expect(other.id).not.toBe(page.id);
    expect(await subject.provider.openPage(request)).toEqual(page);
    for (const { id } of [page, other])
      expect(await subject.provider.outcomeOf(id)).toEqual({ state: 'open' });
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
    const { refund } = await paid();
    await subject.provider.refund(refund);
    await subject.provider.refund(refund);
    await subject.provider.refund({ ...refund, attempt: 2 });
    expect(await subject.provider.moneyState(refund)).toEqual({
      refunds: [{ id: refund.id, amount: refund.amount.amount, failed: false }],
      dispute: 'none',
    });
  });

  it('pays back parts, each once however often it is asked, and tells them apart', async () => {
    const { refund } = await paid();
    const part = (amount: number) => anOrder({ ...refund, amount: { ...refund.amount, amount } });
    const [first, second] = [part(5000), part(5000)];
    for (const order of [first, second, first, { ...second, attempt: 2 }])
      expect(await subject.provider.refund(order)).toEqual({ state: 'sent', amount: 5000 });
    const both = await Promise.all([second, first].map((order) => subject.provider.refund(order)));
    expect(both).toEqual([
      { state: 'sent', amount: 5000 },
      { state: 'sent', amount: 5000 },
    ]);
    const { refunds } = await subject.provider.moneyState(refund);
    expect(refunds.map(({ id }) => id).sort()).toEqual([first.id, second.id].sort());
  });

  it('sends parts that are asked for at once, twice each, once each', async () => {
    const { refund } = await paid();
    const part = (amount: number) => anOrder({ ...refund, amount: { ...refund.amount, amount } });
    const parts = [part(1000), part(2000), part(3000)];
    await Promise.all([...parts, ...parts].map((order) => subject.provider.refund(order)));
    expect(await returned(refund)).toBe(6000);
  });

  it('pays back no more than came in, whatever is asked for', async () => {
    const { refund } = await paid();
    const part = anOrder({ ...refund, amount: { ...refund.amount, amount: 20000 } });
    await subject.provider.refund(part);
    expect(await subject.provider.refund(refund)).toEqual({ state: 'sent', amount: 8500 });
    expect(await subject.provider.refund(anOrder(refund))).toEqual({ state: 'sent', amount: 0 });
    expect(await returned(refund)).toBe(28500);
  });

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
    expect(await returned(refund)).toBe(refund.amount.amount);
  });

  it('says what somebody paid back by hand, and pays back no more than the rest', async () => {
    const { id, refund } = await paid();
    await subject.deed(id, 'refund-half');
    expect(await subject.provider.moneyState(refund)).toEqual({
      refunds: [{ id: null, amount: 14200, failed: false }],
      dispute: 'none',
    });
    expect(await subject.provider.refund(refund)).toEqual({ state: 'sent', amount: 14300 });
    expect(await returned(refund)).toBe(28500);
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
    expect(await subject.provider.moneyState(refund)).toEqual({ refunds: [], dispute: 'open' });
    expect(await subject.provider.refund(refund)).toEqual({ state: 'disputed' });
    await subject.deed(id, 'dispute-won');
    expect(await subject.provider.moneyState(refund)).toEqual({ refunds: [], dispute: 'none' });
    expect(await subject.provider.bookingOf(refund.paymentId)).toBe(refund.bookingId);
    expect(await subject.provider.refund({ ...refund, attempt: 2 })).toEqual({
      state: 'sent',
      amount: refund.amount.amount,
    });
    const lost = await paid();
    await subject.deed(lost.id, 'dispute');
    await subject.deed(lost.id, 'dispute-lost');
    expect(await subject.provider.moneyState(lost.refund)).toEqual({ refunds: [], dispute: 'lost' });
    expect(await subject.provider.refund(lost.refund)).toEqual({ state: 'disputed' });
  });

  it('says that money of a payment it does not know can never go back', async () => {
    const { id, refund } = await paid();
    await subject.deed(id, 'forget');
    expect(await subject.provider.refund(refund)).toEqual({
      state: 'impossible',
      reason: 'resource_missing',
    });
    expect(await subject.provider.moneyState(refund)).toEqual({ refunds: [], dispute: 'none' });
  });

  it('takes names of any length', async () => {
    const request = aRequest();
    const line = { name: 'ü👩‍👩‍👧'.repeat(100), price: { amount: 5000, currency: 'MYR' }, count: 50 };
    await expect(subject.provider.openPage({ ...request, lines: [line] })).resolves.toMatchObject({
      id: expect.any(String),
    });
  });

  it('says that money it paid back came to us again, when asked and by itself', async () => {
    const { id, refund } = await paid('refund-fails');
    await subject.provider.refund(refund);
    expect(await returned(refund)).toBe(refund.amount.amount);
    await subject.failRefund(id);
    expect(await subject.provider.moneyState(refund)).toMatchObject({
      refunds: [{ id: refund.id, failed: true }],
    });
    expect(await subject.events(({ kind }) => kind === 'refund.failed')).toContainEqual(
      expect.objectContaining({
        kind: 'refund.failed',
        bookingId: refund.bookingId,
        moneyMoved: { paymentId: refund.paymentId },
      }),
    );
  });
});
