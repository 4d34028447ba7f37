import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { minutes } from '../../clock.ts';
import type { BookingId } from '../../ids.ts';
import { giveUp, goToPay } from '../../testing/as-seen-now.ts';
import { fakePayments } from '../../testing/fake-payments.ts';
import { manualClock } from '../../testing/manual-clock.ts';
import { aPlan } from '../../testing/sales-plan-builder.ts';
import { aBuyer, aKey, aProcess, type Process } from '../../testing/selling-world.ts';
import { openTestDatabase, type TestDatabase } from '../../testing/test-database.ts';
import { holdSeats } from '../holding/hold-seats.ts';
import { paymentUnavailable } from '../payments/payment-provider.ts';
import { receivePaymentEvent } from '../paying/receive-payment-event.ts';
import { sweepBookings } from '../paying/sweep-bookings.ts';
import { refundsOf } from './booking-money.ts';

describe('a booking whose item the release before wrote last', () => {
  let database: TestDatabase;
  let payments: ReturnType<typeof fakePayments>;
  let clock: ReturnType<typeof manualClock>;
  let process: Process;
  const buyer = aBuyer();

  afterEach(() => database.close());
  beforeEach(async () => {
    database = await openTestDatabase();
    [payments, clock] = [fakePayments(), manualClock()];
    process = aProcess(database, { plan: aPlan(), payments, clock });
  });

  const deliver = async () => {
    for (const event of payments.events.splice(0)) await receivePaymentEvent(process)(event);
  };
  const confirmed = async () => {
    const choice = { seats: ['stalls/A/1'], places: [] };
    const from = { buyer, eventId: process.eventId };
    const { id } = await holdSeats(process)({ ...from, choice, idempotencyKey: aKey() });
    const where = { email: 'ada@example.org', publicUrl: 'https://t.test' };
    const page = (await goToPay(process)({ buyer, bookingId: id, ...where })).checkout?.id ?? '';
    payments.pay(page);
    await deliver();
    return { id, page };
  };
  /** It keeps what it knows: no lists. */
  const rewritten = async (id: BookingId): Promise<void> => {
    const TableName = database.table('Bookings');
    const { Item } = await database.client.send(new GetCommand({ TableName, Key: { id } }));
    const { payments: _, refunds: __, ...kept } = Item ?? {};
    await database.client.send(new PutCommand({ TableName, Item: kept }));
  };
  const sent = async (id: BookingId) =>
    refundsOf((await process.bookings.get(id)) ?? { currency: 'MYR' }).map(
      ({ amount, state }) => `${amount} ${state}`,
    );
  const away = () => Promise.reject(paymentUnavailable());

  it('is changed as any other: cancelled, and its money goes back', async () => {
    const { id, page } = await confirmed();
    await rewritten(id);
    await giveUp(process)({ buyer, bookingId: id });
    expect(await sent(id)).toEqual(['12000 done']);
    expect(payments.pages.get(page)?.refunded).toBe(12_000);
  });

  it('knows what went back by hand, and sends the rest', async () => {
    const { id, page } = await confirmed();
    payments.refundByHand(page, 5000);
    await deliver();
    await rewritten(id);
    await giveUp(process)({ buyer, bookingId: id });
    expect(await sent(id)).toEqual(['5000 done', '7000 done']);
    expect(payments.pages.get(page)?.refunded).toBe(12_000);
  });

  it('has the refund sent that was due', async () => {
    const { id, page } = await confirmed();
    const cut = { ...process, payments: { ...payments, refund: away } };
    await giveUp(cut)({ buyer, bookingId: id });
    await rewritten(id);
    clock.advance(minutes(2));
    await sweepBookings(process)();
    expect(await sent(id)).toEqual(['12000 done']);
    expect(payments.pages.get(page)?.refunded).toBe(12_000);
  });

  it('has nothing sent again that the release before has sent, and died before it heard so', async () => {
    const { id, page } = await confirmed();
    const cut = { ...process, payments: { ...payments, refund: away } };
    await giveUp(cut)({ buyer, bookingId: id });
    await rewritten(id);
    payments.pages.get(page)?.refunds.push({ id, amount: 12_000, failed: false });
    clock.advance(minutes(2));
    await sweepBookings(process)();
    expect(await sent(id)).toEqual(['12000 done']);
    expect(payments.pages.get(page)?.refunds).toHaveLength(1);
  });
});
