import { withAccount } from '../bookings/buyer.ts';
import { aroundCommits } from '../../testing/around-commits.ts';
import { PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { minutes } from '../../clock.ts';
import type { SalesPlan } from '../../programme/publishing/sales-plan.ts';
import { blockOf } from '../seats/block.ts';
import { goToPay } from '../../testing/as-seen-now.ts';
import { fakePayments } from '../../testing/fake-payments.ts';
import { manualClock } from '../../testing/manual-clock.ts';
import { aChart, aPlan } from '../../testing/sales-plan-builder.ts';
import { aCustomer, aKey, aProcess, type Process } from '../../testing/selling-world.ts';
import { openTestDatabase, type TestDatabase } from '../../testing/test-database.ts';
import { holdSeats } from '../holding/hold-seats.ts';
import { receivePaymentEvent } from './receive-payment-event.ts';
import { sweepBookings } from './sweep-bookings.ts';

describe.each([null, 10])('a payment after its seats went back, limit %s', (placesPerCustomer) => {
  let database: TestDatabase;
  let payments: ReturnType<typeof fakePayments>;
  let clock: ReturnType<typeof manualClock>;
  let process: Process;
  let plan: SalesPlan;
  const accountId = aCustomer();

  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());
  beforeEach(() => {
    plan = aPlan({ event: { placesPerCustomer } });
    payments = fakePayments();
    clock = manualClock();
    process = aProcess(database, { plan, payments, clock });
  });

  const hold = (as = accountId, seats = ['stalls/A/1', 'stalls/A/2'], floor = 1) =>
    holdSeats(process)({
      buyer: withAccount(as),
      eventId: plan.event.id,
      choice: { seats, places: floor > 0 ? [{ areaId: 'floor', count: floor }] : [] },
      idempotencyKey: aKey(),
    });
  const paying = async () => {
    const held = await hold();
    const { checkout } = await goToPay(process)({
      buyer: withAccount(accountId),
      bookingId: held.id,
      email: 'ada@example.org',
      publicUrl: 'https://tickets.test',
    });
    if (!checkout) throw new Error('no page');
    return { id: held.id, page: checkout.id };
  };
  /** All of the area's counters say that nobody is there. */
  const wrongCounter = async (areaId: string) => {
    const { client, table } = database;
    const block = blockOf(plan.event.id, areaId);
    const { Items = [] } = await client.send(
      new QueryCommand({
        TableName: table('Seats'),
        KeyConditionExpression: '#block = :block',
        ExpressionAttributeNames: { '#block': 'block' },
        ExpressionAttributeValues: { ':block': block },
      }),
    );
    for (const item of Items)
      await client.send(new PutCommand({ TableName: table('Seats'), Item: { ...item, taken: 0 } }));
  };
  const deliver = async (to = process) => {
    for (const event of payments.events.splice(0)) await receivePaymentEvent(to)(event);
  };

  it('gives tickets for a late payment when the seats are still free', async () => {
    const { id, page } = await paying();
    clock.advance(minutes(11));
    await sweepBookings(process)();
    payments.pay(page, { late: true });
    await deliver();
    expect(await process.bookings.get(id)).toMatchObject({ status: 'confirmed' });
    await expect(hold(aCustomer(), ['stalls/A/1'], 0)).rejects.toMatchObject({ code: 'seats-taken' });
    await expect(hold(aCustomer(), [], 5)).rejects.toMatchObject({ code: 'area-full' });
  });

  it('pays a late payment back when a seat is gone', async () => {
    const { id, page } = await paying();
    clock.advance(minutes(11));
    await sweepBookings(process)();
    await hold(aCustomer(), ['stalls/A/2'], 0);
    payments.pay(page, { late: true });
    await deliver();
    expect(await process.bookings.get(id)).toMatchObject({
      status: 'cancelled',
      refunds: [{ state: 'done' }],
    });
    expect(payments.pages.get(page)?.refunded).toBe(30000);
    await expect(hold(aCustomer(), ['stalls/A/1'], 5)).resolves.toMatchObject({ status: 'held' });
  });

  it('finds a late payment whose webhook never came', async () => {
    const { id, page } = await paying();
    clock.advance(minutes(11));
    await sweepBookings(process)();
    payments.pay(page, { late: true });
    clock.advance(minutes(6));
    await sweepBookings(process)();
    expect(await process.bookings.get(id)).toMatchObject({ status: 'confirmed' });
  });

  it.each(['its webhook says so', 'the provider is asked'])(
    'pays back money that comes late behind a counter that is wrong, when %s',
    async (how) => {
      const { id, page } = await paying();
      await wrongCounter('floor');
      clock.advance(minutes(11));
      await sweepBookings(process)();
      expect(process.alarms[0]).toContain('would not give them back');
      payments.pay(page, { late: true });
      if (how === 'the provider is asked') payments.events.length = 0;
      await deliver();
      clock.advance(minutes(2));
      await sweepBookings(process)();
      expect(await process.bookings.get(id)).toMatchObject({
        status: 'cancelled',
        refunds: [{ state: 'done' }],
      });
      expect(payments.pages.get(page)?.refunded).toBe(30000);
    },
  );

  it('deals with money for a page that was never noted here', async () => {
    const held = await hold();
    const stopped = aroundCommits(process, async (run, booking) => {
      if (booking.checkout) throw new Error('the process stopped');
      return run();
    });
    await expect(
      goToPay(stopped)({
        buyer: withAccount(accountId),
        bookingId: held.id,
        email: 'a@b.test',
        publicUrl: 'https://t.test',
      }),
    ).rejects.toThrow('stopped');
    clock.advance(minutes(11));
    await sweepBookings(process)();
    payments.pay(`page-${held.id}`, { late: true });
    await deliver();
    expect(await process.bookings.get(held.id)).toMatchObject({ status: 'confirmed' });
  });

  const paidLateWith = async (get: () => SalesPlan | null) => {
    const { id, page } = await paying();
    clock.advance(minutes(11));
    await sweepBookings(process)();
    payments.pay(page, { late: true });
    await deliver({ ...process, plans: { get: async () => get() } });
    return { booking: await process.bookings.get(id), refunded: payments.pages.get(page)?.refunded };
  };

  it('gives the seats at the price that was paid, when the event was published anew at another one', async () => {
    const dearer = { ...plan, event: { ...plan.event, pricesVersion: 7 } };
    const categories = new Map(
      [...plan.categories].map(([id, each]) => [id, { ...each, price: { ...each.price, amount: 99_900 } }]),
    );
    const { booking, refunded } = await paidLateWith(() => ({ ...dearer, categories }));
    expect(booking).toMatchObject({ status: 'confirmed', payments: [{ amount: 30_000 }] });
    expect(refunded).toBe(0);
  });

  it.each<[string, () => SalesPlan | null]>([
    ['the event is a draft again', () => null],
    [
      'the event was published anew on a chart without one of the seats',
      () => aPlan({ event: plan.event, chart: aChart({ seatsPerRow: 1 }) }),
    ],
    [
      'one of the seats is not for sale any more',
      () => ({ ...plan, categoryOf: (id) => (id === 'stalls/A/2' ? null : plan.categoryOf(id)) }),
    ],
    ['the area is not for sale any more', () => ({ ...plan, categoryOfArea: () => null })],
    ['the category that was paid for is gone', () => ({ ...plan, categories: new Map() })],
    [
      'the event is in another currency now',
      () => ({ ...plan, event: { ...plan.event, currency: 'EUR' as const } }),
    ],
    ['the event was cancelled', () => ({ ...plan, event: { ...plan.event, status: 'cancelled' } })],
  ])('pays back at once when %s', async (_, get) => {
    const { booking, refunded } = await paidLateWith(get);
    expect(booking).toMatchObject({ status: 'cancelled', refunds: [{ state: 'done' }] });
    expect(refunded).toBe(30_000);
    expect((booking && (await process.tickets.of(booking)))?.length).toBe(0);
  });

  it('looks at the event again when the process stopped before the tickets were made', async () => {
    const { id, page } = await paying();
    clock.advance(minutes(11));
    await sweepBookings(process)();
    payments.pay(page, { late: true });
    const claimForGood = () => {
      throw new Error('the process stopped');
    };
    const stopping = { ...process, seats: { ...process.seats, claimForGood } };
    await expect(deliver(stopping)).rejects.toThrow('stopped');
    clock.advance(minutes(2));
    await sweepBookings({ ...process, plans: { get: async () => null } })();
    expect(await process.bookings.get(id)).toMatchObject({
      status: 'cancelled',
      refunds: [{ state: 'done' }],
    });
    expect(payments.pages.get(page)?.refunded).toBe(30_000);
  });
});
