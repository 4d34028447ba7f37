import { next } from '../bookings/booking.ts';
import { saveBooking } from '../bookings/save-booking.ts';
import { withAccount } from '../bookings/buyer.ts';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { minutes } from '../../clock.ts';
import { type BookingId, bookingId, randomIds, refundId } from '../../ids.ts';
import { giveUp, goToPay } from '../../testing/as-seen-now.ts';
import { fakePayments } from '../../testing/fake-payments.ts';
import { manualClock } from '../../testing/manual-clock.ts';
import { type ProviderSubject, stripeInSandbox } from '../../testing/provider-subjects.ts';
import { aPlan } from '../../testing/sales-plan-builder.ts';
import { aCustomer, aKey, aProcess, type Process } from '../../testing/selling-world.ts';
import { openTestDatabase, type TestDatabase } from '../../testing/test-database.ts';
import { maxRefunds, refundsOf } from '../bookings/booking-money.ts';
import type { BookingNewsKind } from '../bookings/booking-news.ts';
import { holdSeats } from '../holding/hold-seats.ts';
import { paymentUnavailable, returnedOf } from '../payments/payment-provider.ts';
import { receivePaymentEvent } from './receive-payment-event.ts';
import { refundBooking } from './refund-booking.ts';
import { settleBooking } from './settle-booking.ts';
import { sweepBookings } from './sweep-bookings.ts';

const price = 12000;
const accountId = aCustomer();
const anId = () => refundId.parse(randomIds.next());

const hold = (process: Process) =>
  holdSeats(process)({
    buyer: withAccount(accountId),
    eventId: process.eventId,
    choice: { seats: ['stalls/A/1'], places: [] },
    idempotencyKey: aKey(),
  });

const pageOf = async (process: Process, id: BookingId): Promise<string> => {
  const where = { email: 'ada@example.org', publicUrl: 'https://tickets.test' };
  return (
    (await goToPay(process)({ buyer: withAccount(accountId), bookingId: id, ...where })).checkout?.id ?? ''
  );
};

const standing = async (process: Process, id: BookingId) => {
  const booking = await process.bookings.get(id);
  if (!booking) throw new Error('no booking');
  const [ticket] = await process.tickets.of(booking);
  return [
    booking.status,
    ticket?.state,
    ...refundsOf(booking).map(({ amount, state }) => `${amount} ${state}`),
  ];
};

describe('a refund of a booking', () => {
  let database: TestDatabase;
  let payments: ReturnType<typeof fakePayments>;
  let clock: ReturnType<typeof manualClock>;
  let process: Process;
  let told: BookingNewsKind[];
  let id: BookingId;
  let page: string;

  afterEach(() => database.close());
  beforeEach(async () => {
    database = await openTestDatabase();
    [payments, clock, told] = [fakePayments(), manualClock(), []];
    process = {
      ...aProcess(database, { plan: aPlan(), payments, clock }),
      dispatcher: { dispatch: (news) => void told.push(...news.map(({ kind }) => kind)) },
    };
    ({ id } = await hold(process));
    page = await pageOf(process, id);
    payments.pay(page);
    await deliver();
    told.length = 0;
  });
  const deliver = async (by = process) => {
    for (const event of payments.events.splice(0)) await receivePaymentEvent(by)(event);
  };
  const refund = (amount: number, refundOf = anId(), by = process) =>
    refundBooking(by)({ bookingId: id, refundId: refundOf, amount });

  it('in part goes back and is told, and the tickets stay valid', async () => {
    await refund(5000);
    expect(await standing(process, id)).toEqual(['confirmed', 'valid', '5000 done']);
    expect(payments.pages.get(page)?.refunded).toBe(5000);
    expect(told).toEqual(['payment-part-refunded']);
  });

  it('is made once, however often it is asked for, and not with another amount', async () => {
    const first = anId();
    await Promise.all([refund(5000, first), refund(5000, first), refund(5000, first)]);
    await refund(5000, first);
    expect(payments.pages.get(page)?.refunded).toBe(5000);
    await expect(refund(4000, first)).rejects.toMatchObject({ code: 'idempotency-key-reused' });
    await expect(refund(6000, first)).rejects.toMatchObject({ code: 'idempotency-key-reused' });
    expect(await standing(process, id)).toEqual(['confirmed', 'valid', '5000 done']);
  });

  it('can be several at once, each of its own, and never more than was paid', async () => {
    const results = await Promise.allSettled([refund(5000), refund(5000), refund(5000)]);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
    expect(results.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'refund-too-large' },
    });
    expect(await standing(process, id)).toEqual(['confirmed', 'valid', '5000 done', '5000 done']);
    expect(payments.pages.get(page)?.refunded).toBe(10_000);
  });

  it('of all that is left ends the booking, and the seats are sold again', async () => {
    await refund(5000);
    await refund(price - 5000);
    expect(await standing(process, id)).toEqual(['cancelled', 'void', '5000 done', '7000 done']);
    expect(told).toEqual(['payment-part-refunded', 'booking-cancelled', 'payment-refunded']);
    await expect(hold(process)).resolves.toMatchObject({ status: 'held' });
  });

  it('leaves the rest to a customer who gives the tickets back', async () => {
    await refund(5000);
    await giveUp(process)({ buyer: withAccount(accountId), bookingId: id });
    expect(await standing(process, id)).toEqual(['cancelled', 'void', '5000 done', '7000 done']);
    expect(payments.pages.get(page)?.refunded).toBe(price);
  });

  it.each([0, -1, price + 1])('of %d is refused', async (amount) => {
    await expect(refund(amount)).rejects.toMatchObject({ code: 'refund-too-large' });
    expect(payments.pages.get(page)?.refunded).toBe(0);
  });

  it('is of an amount that the provider can send: in dinars, tens of fils', async () => {
    const plan = aPlan({ event: { currency: 'KWD' } });
    const there = aProcess(database, { plan, payments, clock });
    const { id: other } = await hold(there);
    payments.pay(await pageOf(there, other));
    await deliver(there);
    const ask = (amount: number) => refundBooking(there)({ bookingId: other, refundId: anId(), amount });
    await expect(ask(5)).rejects.toMatchObject({ code: 'invalid-input' });
    expect(await ask(10)).toMatchObject({ refunds: [{ amount: 10, state: 'done' }] });
  });

  it('is refused where there is no money, or the bank has it', async () => {
    payments.dispute(page, 'open');
    await deliver();
    await expect(refund(5000)).rejects.toMatchObject({ code: 'not-refundable' });
    payments.dispute(page, 'won');
    await deliver();
    await refund(price);
    await expect(refund(1)).rejects.toMatchObject({ code: 'not-refundable' });
    const unknown = { bookingId: bookingId.parse(randomIds.next()), refundId: anId(), amount: 1 };
    await expect(refundBooking(process)(unknown)).rejects.toMatchObject({ code: 'not-found' });
  });
  it('is promised although the provider is away, and goes back when it is there again', async () => {
    const away = () => Promise.reject(paymentUnavailable());
    await refund(5000, anId(), { ...process, payments: { ...payments, refund: away } });
    expect(await standing(process, id)).toEqual(['confirmed', 'valid', '5000 due']);
    clock.advance(minutes(1));
    await sweepBookings(process)();
    expect(await standing(process, id)).toEqual(['confirmed', 'valid', '5000 done']);
  });

  it('is another try only when the one that failed must be over', async () => {
    payments.fault('fails');
    await refund(5000);
    const asked: number[] = [];
    const counting: Process['payments']['refund'] = (order) => {
      asked.push(order.attempt);
      return payments.refund(order);
    };
    const other = { ...process, payments: { ...payments, refund: counting } };
    await refund(1000, anId(), other);
    expect(asked).toEqual([1]);
    clock.advance(minutes(2));
    await sweepBookings(other)();
    expect(asked).toEqual([1, 2]);
    expect(await standing(process, id)).toEqual(['confirmed', 'valid', '5000 done', '1000 done']);
  });

  it('sends what somebody has left of it by hand, and ends the booking where that is all', async () => {
    const away = () => Promise.reject(paymentUnavailable());
    await refund(5000, anId(), { ...process, payments: { ...payments, refund: away } });
    payments.refundByHand(page, 9000);
    await deliver();
    expect(payments.pages.get(page)?.refunded).toBe(price);
    expect(await standing(process, id)).toEqual(['cancelled', 'void', '3000 done', '9000 done']);
    expect(told).toEqual(['payment-part-refunded', 'payment-refunded']);
  });

  it('is written down also when its booking was changed while the provider was asked', async () => {
    const meanwhile = async (): Promise<void> => {
      const found = await process.bookings.get(id);
      if (found) await saveBooking(process)(next(found, { asked: { outcome: 1 } }));
    };
    const slow: Process['payments']['refund'] = async (order) => {
      const answer = await payments.refund(order);
      await meanwhile();
      return answer;
    };
    const by = { ...process, payments: { ...payments, refund: slow } };
    await refund(5000, anId(), by);
    expect(await standing(process, id)).toEqual(['confirmed', 'valid', '5000 done']);
    expect(await giveUp(by)({ buyer: withAccount(accountId), bookingId: id })).toMatchObject({
      refunds: [{ state: 'done' }, { state: 'done' }],
    });
    expect(told).toEqual(['payment-part-refunded', 'booking-cancelled', 'payment-refunded']);
  });

  it('is another try also when its booking was changed while the provider failed', async () => {
    payments.fault('fails');
    const failing: Process['payments']['refund'] = async (order) => {
      const found = await process.bookings.get(id);
      if (found) await saveBooking(process)(next(found, { asked: { outcome: 1 } }));
      return payments.refund(order);
    };
    await refund(5000, anId(), { ...process, payments: { ...payments, refund: failing } });
    expect((await process.bookings.get(id))?.refunds).toMatchObject([{ state: 'due', attempt: 2 }]);
  });

  const swept = async (wait: number, by = process) => {
    clock.advance(wait);
    await sweepBookings(by)();
  };
  const aWeek = minutes(7 * 24 * 60);
  const away = () => Promise.reject(paymentUnavailable());

  it('that failed is sent when its pause is over, whatever else is looked at before', async () => {
    payments.fault('fails');
    await refund(5000);
    await refund(1000);
    await swept(1);
    await swept(minutes(2));
    expect(await standing(process, id)).toEqual(['confirmed', 'valid', '5000 done', '1000 done']);
  });

  it('that failed is sent also when a dispute came and went within the pause', async () => {
    payments.fault('fails');
    await refund(5000);
    payments.dispute(page, 'open');
    await deliver();
    payments.dispute(page, 'won');
    await deliver();
    await swept(minutes(2));
    expect(await standing(process, id)).toEqual(['confirmed', 'valid', '5000 done']);
  });

  it('that keeps failing keeps no other one back', async () => {
    const failing: Process['payments']['refund'] = (order) =>
      order.amount.amount === 5000 ? away() : payments.refund(order);
    const by = { ...process, payments: { ...payments, refund: failing } };
    await refund(5000, anId(), by);
    await refund(1000, anId(), { ...process, payments: { ...payments, refund: away } });
    await swept(minutes(2), by);
    expect(await standing(process, id)).toEqual(['confirmed', 'valid', '5000 due', '1000 done']);
  });

  it('that was sent before the bank took the rest is not owed no more, but done', async () => {
    const dying: Process['payments']['refund'] = async (order) => {
      await payments.refund(order);
      throw paymentUnavailable();
    };
    await refund(5000, anId(), { ...process, payments: { ...payments, refund: dying } });
    payments.dispute(page, 'lost');
    await deliver();
    expect(await standing(process, id)).toEqual(['cancelled', 'void', '5000 done']);
  });

  it('is due also when a payment that came twice is charged back', async () => {
    await refund(5000, anId(), { ...process, payments: { ...payments, refund: away } });
    const first = payments.pages.get(page);
    const again = first ? payments.copy(first) : '';
    payments.dispute(again, 'open');
    await settleBooking(process)(id, await payments.outcomeOf(again), again);
    payments.dispute(again, 'lost');
    await swept(aWeek + 1);
    expect(await standing(process, id)).toEqual(['confirmed', 'valid', '5000 done', '12000 void']);
  });

  it('by hand that the bank sends back is an alarm and told, as ours is', async () => {
    payments.refundByHand(page, price);
    await deliver();
    payments.failRefund(page);
    await deliver();
    expect(await standing(process, id)).toEqual(['cancelled', 'void', `${price} failed`]);
    expect(process.alarms).toEqual([expect.stringContaining('a refund failed')]);
    expect(told).toEqual(['payment-refunded', 'refund-failed']);
  });

  it('that cannot be made is one alarm when that is seen', async () => {
    payments.forget(page);
    await refund(5000);
    await swept(minutes(61));
    expect(process.alarms).toHaveLength(2);
    expect(told).toEqual(['refund-impossible']);
  });

  it('that the bank sends back is an alarm and told, and the tickets stay valid', async () => {
    await refund(5000);
    payments.failRefund(page);
    await deliver();
    expect(await standing(process, id)).toEqual(['confirmed', 'valid', '5000 failed']);
    expect(process.alarms).toEqual([expect.stringContaining('a refund failed')]);
    expect(told).toEqual(['payment-part-refunded', 'refund-failed']);
  });

  it('has a bound: a booking has so many, and is a small item with them', async () => {
    for (let n = 0; n < maxRefunds; n++) await refund(1);
    await expect(refund(1)).rejects.toMatchObject({ code: 'refund-too-large' });
    await giveUp(process)({ buyer: withAccount(accountId), bookingId: id });
    expect((await standing(process, id)).slice(0, 2)).toEqual(['cancelled', 'void']);
    expect(payments.pages.get(page)?.refunded).toBe(price);
  });
});

describe('parts of a booking that go back by the payment sandbox', () => {
  let database: TestDatabase;
  let sandbox: ProviderSubject;
  beforeEach(async () => {
    [database, sandbox] = [await openTestDatabase(), await stripeInSandbox()];
  });
  afterEach(async () => {
    await sandbox.close();
    database.close();
  });

  it('stand in its books once each, however they are asked for', async () => {
    const clock = manualClock();
    // The sandbox goes by the machine's clock.
    const openPage: Process['payments']['openPage'] = (request) =>
      sandbox.provider.openPage({ ...request, expiresAt: Date.now() + minutes(10) });
    const payments = { ...sandbox.provider, openPage };
    const process = aProcess(database, { plan: aPlan(), payments, clock });
    const { id } = await hold(process);
    const page = await pageOf(process, id);
    await sandbox.pay(page);
    const booking = await settleBooking(process)(id);
    const [payment] = booking?.payments ?? [];
    const paid = { amount: price, currency: 'MYR' };
    const [first, second, last] = [anId(), anId(), anId()];
    const ask = (amount: number, refundOf: typeof first) =>
      refundBooking(process)({ bookingId: id, refundId: refundOf, amount });
    await sandbox.fault();
    await Promise.allSettled([ask(1000, first), ask(1000, first), ask(2000, second), ask(2000, second)]);
    for (let n = 0; n < 3; n++) {
      clock.advance(minutes(3));
      await sweepBookings(process)();
    }
    await ask(price - 3000, last);
    const money = await sandbox.provider.moneyState({ paymentId: payment?.id ?? '', paid });
    expect(money.refunds.map(({ id: of, amount }) => [of, amount]).sort()).toEqual(
      [
        [first, 1000],
        [second, 2000],
        [last, price - 3000],
      ].sort(),
    );
    expect(returnedOf(money)).toBe(price);
    expect((await standing(process, id)).slice(0, 2)).toEqual(['cancelled', 'void']);
  });
});
