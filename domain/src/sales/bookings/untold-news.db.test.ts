import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { minutes, seconds } from '../../clock.ts';
import { giveUp, goToPay } from '../../testing/as-seen-now.ts';
import { type FakePayments, fakePayments } from '../../testing/fake-payments.ts';
import { type ManualClock, manualClock } from '../../testing/manual-clock.ts';
import { aPlan } from '../../testing/sales-plan-builder.ts';
import { aCustomer, aKey, aProcess, type Process } from '../../testing/selling-world.ts';
import { openTestDatabase, type TestDatabase } from '../../testing/test-database.ts';
import { toldNews } from '../../testing/told-news.ts';
import { holdSeats } from '../holding/hold-seats.ts';
import { receivePaymentEvent } from '../paying/receive-payment-event.ts';
import { sweepMoney, sweepSeats } from '../paying/sweep-bookings.ts';
import { type Booking, next } from './booking.ts';
import { saveBooking } from './save-booking.ts';
import { withAccount } from './buyer.ts';
import { untoldNews } from './untold-news.ts';

describe('news that a booking carries', () => {
  let database: TestDatabase;
  let payments: FakePayments;
  let clock: ManualClock;
  let queue: ReturnType<typeof toldNews>;
  /** Hands nothing over by itself, as one that is killed after each commit. */
  let silent: Process;
  let process: Process;
  const accountId = aCustomer();

  beforeEach(async () => {
    database = await openTestDatabase();
    [payments, clock, queue] = [fakePayments(), manualClock(), toldNews()];
    const world = { plan: aPlan(), payments, clock };
    silent = aProcess(database, world);
    process = aProcess(database, { ...world, queue: queue.seenBy((run) => run()) });
  });
  afterEach(() => database.close());

  const buy = async (by: Process): Promise<Booking> => {
    const choice = { seats: ['stalls/A/1'], places: [] };
    const request = { buyer: withAccount(accountId), eventId: by.eventId, choice, idempotencyKey: aKey() };
    const { id } = await holdSeats(by)(request);
    const where = { email: 'ada@example.org', publicUrl: 'https://tickets.test' };
    const { checkout } = await goToPay(by)({ buyer: withAccount(accountId), bookingId: id, ...where });
    if (checkout) payments.pay(checkout.id);
    for (const event of payments.events.splice(0)) await receivePaymentEvent(by)(event);
    return now(id);
  };
  const now = async (id: Booking['id']): Promise<Booking> => {
    const found = await process.bookings.get(id);
    if (!found) throw new Error('no booking');
    return found;
  };
  const itemOf = async ({ id }: Booking) => {
    const get = new GetCommand({ TableName: database.table('Bookings'), Key: { id }, ConsistentRead: true });
    return (await database.client.send(get)).Item ?? {};
  };
  const kinds = () => queue.told.map(({ kind }) => kind);

  it('is handed over at once and taken out again, with all that the sweeper had of it', async () => {
    const { id } = await buy(process);
    await process.idle();
    expect(queue.told).toMatchObject([
      { kind: 'booking-confirmed', version: 1, facts: { bookingId: id, total: { amount: 12000 } } },
    ]);
    const item = await itemOf(await now(id));
    for (const name of ['untold', 'sweepAt', 'sweepShard', 'sweptAs']) expect(item).not.toHaveProperty(name);
  });

  it('of a purchase waits where the sweeper’s index has the booking already, and is told from there', async () => {
    const bought = await buy(silent);
    expect(bought).toMatchObject({ status: 'confirmed', untold: [{ kind: 'booking-confirmed' }] });
    expect(await itemOf(bought)).toMatchObject({ sweepShard: expect.stringContaining('sweep#') });
    clock.advance(minutes(8) + seconds(5));
    const noQueue = { ...silent, tell: () => Promise.reject(new Error('the queue was asked')) };
    await sweepSeats(noQueue)();
    expect(silent.alarms).toEqual([]);
    await process.sweepNews();
    expect(kinds()).toEqual(['booking-confirmed']);
    expect(await itemOf(bought)).not.toHaveProperty('sweepAt');
  });

  it('is told with what has happened since, each once', async () => {
    const { id } = await buy(silent);
    await giveUp(silent)({ buyer: withAccount(accountId), bookingId: id });
    expect((await now(id)).untold?.map(({ kind }) => kind)).toEqual([
      'booking-confirmed',
      'booking-cancelled',
      'payment-refunded',
    ]);
    clock.advance(seconds(10));
    await sweepMoney(process)();
    expect(kinds()).toEqual(['booking-confirmed', 'booking-cancelled', 'payment-refunded']);
    await sweepMoney(process)();
    expect(queue.told).toHaveLength(3);
  });

  it('keeps the time of other work, which is done when it is due while no queue takes any news', async () => {
    const { id } = await buy(silent);
    await giveUp(silent)({ buyer: withAccount(accountId), bookingId: id });
    const { sweepAt } = await now(id);
    expect(sweepAt).toBe(clock.now() + minutes(60));
    expect(await itemOf(await now(id))).toMatchObject({ sweepAt: clock.now() + seconds(10), dueAt: sweepAt });

    const away = { ...silent, tell: () => Promise.reject(new Error('the queue is away')) };
    clock.advance(minutes(1));
    await sweepMoney(away)();
    expect(silent.alarms).toHaveLength(1);
    await sweepMoney(away)();
    expect(silent.alarms).toHaveLength(1);
    payments.failRefund((await now(id)).checkout?.id ?? '');
    clock.advance(minutes(60));
    await sweepMoney(away)();
    expect(await now(id)).toMatchObject({ refunds: [{ state: 'failed' }] });
    expect((await now(id)).untold).toHaveLength(4);
  });

  it('is not taken out by undoing what another process has changed meanwhile', async () => {
    const bought = await buy(silent);
    const news = await untoldNews({ ...process, clock }).waiting();
    expect(news).toEqual({ news: [], unknown: [] });
    let isFirst = true;
    const overtaken = {
      ...process.bookings,
      get: async (id: Booking['id']) => {
        const found = await process.bookings.get(id);
        if (isFirst && found) await saveBooking(silent)(next(found, { failures: 7 }));
        isFirst = false;
        return found;
      },
    };
    const [each] = bought.untold ?? [];
    if (!each) throw new Error('no news');
    const told = { ...each, kind: 'booking-confirmed' as const, version: 1 as const };
    const facts = { bookingId: bought.id, accountId, eventId: bought.eventId, places: 1, paymentId: null };
    const total = { amount: 12000, currency: bought.currency };
    const carried = untoldNews({ ...process, bookings: overtaken, clock });
    await carried.remove([{ ...told, facts: { ...facts, total } }]);
    const after = await now(bought.id);
    expect(after).toMatchObject({ failures: 7, version: bought.version + 2 });
    expect(after.untold).toBeUndefined();
  });

  it('of a kind that only a newer release knows stays for that one, and is told of', async () => {
    const bought = await buy(silent);
    const [each] = bought.untold ?? [];
    if (!each) throw new Error('no news');
    const newer = { ...each, id: aKey(), kind: 'seat-upgraded', by: clock.now() };
    await saveBooking(silent)(
      next(bought, { sweptAs: undefined, untold: [{ ...each, by: clock.now() }, newer] }),
    );
    clock.advance(seconds(10));
    await process.sweepNews();
    expect(kinds()).toEqual(['booking-confirmed']);
    expect(process.alarms[0]).toContain('does not know');
    expect((await now(bought.id)).untold).toEqual([newer]);
  });

  it.each([12000, 0])(
    'of a purchase at %s is lost, and nothing else, where the release before writes the booking',
    async (price) => {
      const bought = await buy(aProcess(database, { plan: aPlan({ price }), payments, clock }));
      const { untold, dueAt, sweptAs, ...item } = await itemOf(bought);
      const before = { ...item, version: bought.version + 1, sweepShard: 'money#0' };
      await database.client.send(new PutCommand({ TableName: database.table('Bookings'), Item: before }));
      expect((await now(bought.id)).sweepAt).toBe(item.sweepAt);
      clock.advance(minutes(9));
      await sweepMoney(process)();
      expect(await now(bought.id)).toMatchObject({ status: 'confirmed' });
      expect((await now(bought.id)).sweepAt).toBeUndefined();
    },
  );
});
