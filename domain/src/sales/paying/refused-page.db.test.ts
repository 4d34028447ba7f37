import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { minutes, seconds } from '../../clock.ts';
import { changeSeats, goToPay } from '../../testing/as-seen-now.ts';
import { fakePayments } from '../../testing/fake-payments.ts';
import { manualClock } from '../../testing/manual-clock.ts';
import { aPlan } from '../../testing/sales-plan-builder.ts';
import { aBuyer, aKey, aProcess, type Process } from '../../testing/selling-world.ts';
import { openTestDatabase, type TestDatabase } from '../../testing/test-database.ts';
import { holdSeats } from '../holding/hold-seats.ts';
import { receivePaymentEvent } from './receive-payment-event.ts';
import { revisionOf } from '../bookings/revision.ts';
import { settleBooking } from './settle-booking.ts';
import { startCheckout } from './start-checkout.ts';
import { sweepBookings } from './sweep-bookings.ts';

describe('a payment page that the provider does not open', () => {
  let database: TestDatabase;
  let payments: ReturnType<typeof fakePayments>;
  let clock: ReturnType<typeof manualClock>;
  let process: Process;
  const buyer = aBuyer();

  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());
  const start = (price?: number) => {
    [payments, clock] = [fakePayments(), manualClock()];
    process = aProcess(database, { plan: aPlan(price === undefined ? {} : { price }), payments, clock });
  };
  beforeEach(() => start());

  const hold = (as = buyer) =>
    holdSeats(process)({
      buyer: as,
      eventId: process.eventId,
      choice: { seats: ['stalls/A/1', 'stalls/A/2'], places: [] },
      idempotencyKey: aKey(),
    });
  type Id = Awaited<ReturnType<typeof hold>>['id'];
  const checkout = (bookingId: Id, deps = process) =>
    goToPay(deps)({
      buyer,
      bookingId,
      email: 'ada@example.org',
      publicUrl: 'https://tickets.test',
    });
  const deliver = async () => {
    for (const event of payments.events.splice(0)) await receivePaymentEvent(process)(event);
  };

  it.each([
    ['refuses', 'payment-refused'],
    ['fails', 'payment-unavailable'],
  ] as const)('because it %s leaves the hold a hold, and another try gets a page', async (fault, code) => {
    const { id } = await hold();
    payments.fault(fault);
    await expect(checkout(id)).rejects.toMatchObject({ code });
    expect(await process.bookings.get(id)).toMatchObject({ status: 'held' });
    expect(process.alarms[0]).toContain('opened no payment page');
    const { status, checkout: page } = await checkout(id);
    expect([status, page?.id]).toEqual(['paying', `page-${id}-2`]);
    payments.pay(page?.id ?? '');
    await deliver();
    expect(await process.bookings.get(id)).toMatchObject({ status: 'confirmed' });
  });

  it('leaves seats that are free again when the hold lapses, without any worker', async () => {
    const { id } = await hold();
    payments.fault('refuses');
    await checkout(id).catch(() => undefined);
    clock.advance(minutes(9));
    await expect(hold(aBuyer())).resolves.toMatchObject({ status: 'held' });
    await sweepBookings(process)();
    expect(await process.bookings.get(id)).toMatchObject({ status: 'expired' });
    await expect(hold(aBuyer())).rejects.toMatchObject({ code: 'seats-taken' });
  });

  it('is asked for a few times at once, and then after a pause, as one that opens', async () => {
    const { id } = await hold();
    for (let tries = 0; tries < 3; tries++) {
      payments.fault('refuses');
      await expect(checkout(id)).rejects.toMatchObject({ code: 'payment-refused' });
    }
    await expect(checkout(id)).rejects.toMatchObject({ code: 'too-many-attempts' });
    clock.advance(seconds(3));
    await expect(checkout(id)).resolves.toMatchObject({ status: 'paying' });
  });

  it('is closed again where the seats are somebody else’s meanwhile', async () => {
    const { id } = await hold();
    const openPage: Process['payments']['openPage'] = async (request) => {
      const page = await payments.openPage(request);
      clock.advance(minutes(9));
      await hold(aBuyer());
      return page;
    };
    await expect(checkout(id, { ...process, payments: { ...payments, openPage } })).rejects.toMatchObject({
      code: 'hold-expired',
    });
    expect([...payments.pages.values()].map(({ state }) => state)).toEqual(['expired']);
    expect(await process.bookings.get(id)).toMatchObject({ status: 'expired' });
  });

  it('is not asked for by somebody who was shown other seats', async () => {
    const shown = await hold();
    const choice = { seats: ['stalls/A/1', 'stalls/A/2', 'stalls/A/3'], places: [] };
    await changeSeats(process)({ buyer, bookingId: shown.id, choice });
    const request = { buyer, bookingId: shown.id, revision: revisionOf(shown) };
    const where = { email: 'ada@example.org', publicUrl: 'https://tickets.test' };
    await expect(startCheckout(process)({ ...request, ...where })).rejects.toMatchObject({
      code: 'changed-meanwhile',
    });
    expect(payments.pages.size).toBe(0);
  });

  it('is not asked for when nobody could pay the amount at once', async () => {
    start(60_000_000);
    const { id } = await hold();
    await expect(checkout(id)).rejects.toMatchObject({ code: 'payment-refused' });
    expect(payments.pages.size).toBe(0);
    expect(await process.bookings.get(id)).toMatchObject({ status: 'held' });
  });

  it('says nothing of the page that was opened later', async () => {
    const { id } = await hold();
    const dying = { ...process, payments: { ...payments, openPage: payments.openPage } };
    const booking = await checkout(id, dying);
    const expired = { state: 'expired' as const };
    await settleBooking(process)(id, expired, 'page-of-another-try');
    expect(await process.bookings.get(id)).toMatchObject({ status: 'paying', checkout: booking.checkout });
  });

  it('and is paid beside the one that was: the second payment goes back', async () => {
    const { id } = await hold();
    const page = (await checkout(id)).checkout?.id ?? '';
    payments.pay(page);
    await deliver();
    const paid = await payments.outcomeOf(page);
    const returned: string[] = [];
    const refund: Process['payments']['refund'] = async ({ paymentId, amount }) => {
      returned.push(paymentId);
      return { state: 'sent', amount: amount.amount };
    };
    const twice: Process = { ...process, payments: { ...payments, refund } };
    if (paid.state !== 'paid') throw new Error('not paid');
    await settleBooking(twice)(id, { ...paid, paymentId: 'pay-stray' }, 'page-of-another-try');
    expect(returned).toEqual(['pay-stray']);
    const { amount } = paid.amount;
    expect(await process.bookings.get(id)).toMatchObject({
      status: 'confirmed',
      payments: [
        { id: paid.paymentId, amount },
        { id: 'pay-stray', amount, stray: true },
      ],
      refunds: [{ paymentId: 'pay-stray', amount, reason: 'paid-twice', state: 'done' }],
    });
  });
});

describe('a payment on its way', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());

  const waiting = async (startsAt?: string) => {
    const [payments, clock] = [fakePayments(), manualClock()];
    const plan = aPlan(startsAt === undefined ? {} : { event: { startsAt } });
    const process = aProcess(database, { plan, payments, clock });
    const buyer = aBuyer();
    const { id } = await holdSeats(process)({
      buyer,
      eventId: plan.event.id,
      choice: { seats: ['stalls/A/1'], places: [] },
      idempotencyKey: aKey(),
    });
    const where = { email: 'ada@example.org', publicUrl: 'https://tickets.test' };
    const page = (await goToPay(process)({ buyer, bookingId: id, ...where })).checkout?.id ?? '';
    payments.delay(page);
    const after = async (count: number) => {
      clock.advance(minutes(count));
      await sweepBookings(process)();
      return (await process.bookings.get(id))?.status;
    };
    return { process, payments, id, page, after };
  };

  it('keeps its seats for a day after the time to pay, and no longer', async () => {
    const { after } = await waiting();
    expect(await after(12 * 60)).toBe('paying');
    expect(await after(11 * 60)).toBe('paying');
    expect(await after(2 * 60)).toBe('expired');
  });

  it('does not keep them beyond the start of the event', async () => {
    const { after } = await waiting('2026-12-01T13:00:00.000Z');
    expect(await after(30)).toBe('paying');
    expect(await after(60)).toBe('expired');
  });

  it('that arrives weeks later without a webhook is found all the same', async () => {
    const { payments, page, after } = await waiting();
    for (let days = 0; days < 20; days++) await after(24 * 60);
    payments.pay(page);
    payments.events.length = 0;
    expect(await after(25 * 60)).not.toBe('expired');
  });
});

describe('a paid webhook that comes while the seats are given back', () => {
  it('is acted on at once', async () => {
    const database = await openTestDatabase();
    const [payments, clock] = [fakePayments(), manualClock()];
    const process = aProcess(database, { plan: aPlan(), payments, clock });
    const buyer = aBuyer();
    const choice = { seats: ['stalls/A/1'], places: [] };
    const { id } = await holdSeats(process)({
      ...{ buyer, eventId: process.eventId, choice },
      idempotencyKey: aKey(),
    });
    const where = { email: 'ada@example.org', publicUrl: 'https://tickets.test' };
    const page = (await goToPay(process)({ buyer, bookingId: id, ...where })).checkout?.id ?? '';
    clock.advance(minutes(11));
    const stopped = {
      ...process,
      seats: { ...process.seats, release: () => Promise.reject(new Error('stopped')) },
    };
    await settleBooking(stopped)(id).catch(() => undefined);
    expect(await process.bookings.get(id)).toMatchObject({ status: 'expired', releasing: true });
    payments.events.length = 0;
    payments.pay(page, { late: true });
    for (const event of payments.events) await receivePaymentEvent(process)(event);
    expect(await process.bookings.get(id)).toMatchObject({ status: 'confirmed' });
    database.close();
  });
});
