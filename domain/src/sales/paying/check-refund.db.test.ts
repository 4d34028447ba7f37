import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { minutes } from '../../clock.ts';
import type { BookingNewsKind } from '../bookings/booking-news.ts';
import { giveUp, goToPay } from '../../testing/as-seen-now.ts';
import { fakePayments } from '../../testing/fake-payments.ts';
import { manualClock } from '../../testing/manual-clock.ts';
import { aPlan } from '../../testing/sales-plan-builder.ts';
import { aBuyer, aKey, aProcess, type Process } from '../../testing/selling-world.ts';
import { openTestDatabase, type TestDatabase } from '../../testing/test-database.ts';
import { holdSeats } from '../holding/hold-seats.ts';
import { receivePaymentEvent } from './receive-payment-event.ts';
import { sweepBookings } from './sweep-bookings.ts';

const aDay = minutes(24 * 60);

describe('a refund that the bank sends back', () => {
  let database: TestDatabase;
  let payments: ReturnType<typeof fakePayments>;
  let clock: ReturnType<typeof manualClock>;
  let process: Process;
  let told: BookingNewsKind[];

  afterEach(() => database.close());
  beforeEach(async () => {
    database = await openTestDatabase();
    [payments, clock, told] = [fakePayments(), manualClock(), []];
    process = {
      ...aProcess(database, { plan: aPlan(), payments, clock }),
      dispatcher: { dispatch: (news) => void told.push(...news.map(({ kind }) => kind)) },
    };
  });

  const deliver = async () => {
    for (const event of payments.events.splice(0)) await receivePaymentEvent(process)(event);
  };
  const refunded = async () => {
    const buyer = aBuyer();
    const choice = { seats: ['stalls/A/1'], places: [] };
    const { id } = await holdSeats(process)({
      buyer,
      eventId: process.eventId,
      choice,
      idempotencyKey: aKey(),
    });
    const asked = { buyer, bookingId: id, email: 'ada@example.org', publicUrl: 'https://tickets.test' };
    const page = (await goToPay(process)(asked)).checkout?.id ?? '';
    payments.pay(page);
    await deliver();
    await giveUp(process)({ buyer, bookingId: id });
    told.length = 0;
    return { id, page };
  };

  it('is noted, raised and told to its customer when the webhook says so, once', async () => {
    const { id, page } = await refunded();
    payments.failRefund(page);
    const [event] = payments.events;
    await deliver();
    if (event) await receivePaymentEvent(process)(event);
    expect(await process.bookings.get(id)).toMatchObject({
      status: 'cancelled',
      refunds: [{ state: 'failed' }],
    });
    expect(process.alarms[0]).toContain('a refund failed');
    expect(told).toEqual(['refund-failed']);
  });

  it.each<[string, number[], number]>([
    ['an hour', [], minutes(61)],
    ['days', [minutes(61)], aDay * 4],
    ['weeks', [minutes(61), aDay * 4], aDay * 31],
  ])('is found %s later when the webhook never came', async (_, before, later) => {
    const { id, page } = await refunded();
    for (const wait of before) {
      clock.advance(wait);
      await sweepBookings(process)();
    }
    payments.failRefund(page);
    payments.events.length = 0;
    clock.advance(later);
    await sweepBookings(process)();
    expect(await process.bookings.get(id)).toMatchObject({ refunds: [{ state: 'failed' }] });
    expect(process.alarms).toHaveLength(1);
  });

  it('is settled when somebody paid the customer another way', async () => {
    const { id, page } = await refunded();
    payments.failRefund(page);
    await deliver();
    payments.refundByHand(page, 12000);
    payments.events.length = 0;
    clock.advance(minutes(61));
    await sweepBookings(process)();
    expect(await process.bookings.get(id)).toMatchObject({ refunds: [{ state: 'done', byHand: true }] });
    expect(told).toEqual(['refund-failed', 'payment-refunded']);
  });

  it('is not asked about for ever when all is well', async () => {
    const { id } = await refunded();
    for (const wait of [minutes(61), aDay * 4, aDay * 31]) {
      clock.advance(wait);
      await sweepBookings(process)();
    }
    expect((await process.bookings.get(id))?.sweepAt).toBeUndefined();
    expect(process.alarms).toEqual([]);
  });
});
