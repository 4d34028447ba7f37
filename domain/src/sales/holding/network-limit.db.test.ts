import type { Buyer } from '../bookings/buyer.ts';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { dynamoAttemptLimits } from '../../limits/dynamo-attempt-limits.ts';
import { seconds } from '../../clock.ts';
import type { SalesPlan } from '../../programme/publishing/sales-plan.ts';
import { inLots } from '../../limits/in-lots.ts';
import { type Limits, usualLimits } from '../../limits.ts';
import { giveUp, goToPay } from '../../testing/as-seen-now.ts';
import { type FakePayments, fakePayments } from '../../testing/fake-payments.ts';
import { type ManualClock, manualClock } from '../../testing/manual-clock.ts';
import { aChart, aPlan } from '../../testing/sales-plan-builder.ts';
import { openBooks } from '../../testing/selling-books.ts';
import { aBuyer, aKey, aProcess, type Process } from '../../testing/selling-world.ts';
import { openTestDatabase, type TestDatabase } from '../../testing/test-database.ts';
import { openTestModels, type TestModels } from '../../testing/test-models.ts';
import type { Booking } from '../bookings/booking.ts';
import { holdSeats } from './hold-seats.ts';
import { settleBooking } from '../paying/settle-booking.ts';

const free = 6;
const few: Limits = { ...usualLimits, 'hold-from-network': { free, firstPause: 2, longestPause: 60 } };
const tooMany = {
  code: 'too-many-attempts',
  message: expect.stringContaining('From your network'),
  details: { retryAfterSeconds: 2 },
};

describe('holds from one network', () => {
  let database: TestDatabase;
  let models: TestModels;
  let payments: FakePayments;
  let clock: ManualClock;
  let process: Process;
  let plans: SalesPlan[];

  beforeAll(async () => {
    [database, models] = await Promise.all([openTestDatabase(), openTestModels()]);
  });
  afterAll(() => {
    database.close();
    models.close();
  });
  const limitedTo = (limits: Limits): void => {
    const [plan = aPlan()] = plans;
    process = {
      ...aProcess(database, { plan, payments, clock }),
      plans: { get: async (id) => plans.find(({ event }) => event.id === id) ?? null },
      // As every process counts.
      attempts: inLots(dynamoAttemptLimits(models.lowLevel, limits), limits, clock),
    };
  };
  beforeEach(() => {
    [payments, clock] = [fakePayments(), manualClock(Date.now())];
    plans = Array.from({ length: 2 }, () =>
      aPlan({ chart: aChart({ rows: 2, seatsPerRow: 30, capacity: 500 }) }),
    );
    // The library that counts takes the time from the machine.
    jest.spyOn(Date, 'now').mockImplementation(clock.now);
    limitedTo(few);
  });
  afterEach(() => void jest.restoreAllMocks());

  type Wish = { readonly network?: string; readonly at?: number; readonly seats?: string[]; key?: string };

  const hold = (buyer: Buyer, { network = 'home', at = 0, seats = [], key = aKey() }: Wish = {}) => {
    const eventId = plans[at]?.event.id;
    if (!eventId) throw new Error('there are not so many events');
    const places = seats.length > 0 ? [] : [{ areaId: 'floor', count: 1 }];
    return holdSeats(process)({
      buyer,
      eventId,
      network,
      choice: { seats, places },
      idempotencyKey: key,
    });
  };
  const pay = async ({ id: bookingId, buyer }: Booking): Promise<Booking | null> => {
    await goToPay(process)({ buyer, bookingId, email: 'a@example.org', publicUrl: 'https://t.test' });
    payments.pay(`page-${bookingId}`);
    return settleBooking(process)(bookingId);
  };
  const buy = async (buyer: Buyer, wish: Wish = {}) => pay(await hold(buyer, wish));
  /** Many accounts of one thief, none of which holds more than once. */
  const steal = async (wish: Wish = {}): Promise<void> => {
    for (let n = 0; n <= free; n++) await hold(aBuyer(), wish);
  };

  it('stop a thief with many accounts, who leaves no seat taken when refused', async () => {
    await steal();
    await expect(hold(aBuyer(), { seats: ['stalls/A/1'] })).rejects.toMatchObject(tooMany);
    const [plan] = plans;
    if (!plan) throw new Error('nothing is on sale');
    expect([...(await openBooks(database, plan)).claims.keys()]).toEqual([]);
    clock.advance(seconds(2) + 1);
    await hold(aBuyer(), { seats: ['stalls/A/1'] });
    await expect(hold(aBuyer())).rejects.toMatchObject({ details: { retryAfterSeconds: 4 } });
  });

  it('are counted for this network and this event alone', async () => {
    await steal();
    await expect(hold(aBuyer())).rejects.toMatchObject(tooMany);
    await expect(hold(aBuyer(), { network: 'next door' })).resolves.toMatchObject({ status: 'held' });
    await expect(hold(aBuyer(), { at: 1 })).resolves.toMatchObject({ status: 'held' });
  });

  it('count for nobody when they are refused', async () => {
    await steal();
    const buyer = aBuyer();
    for (let n = 0; n < 2 * usualLimits.hold.free; n++)
      await expect(hold(buyer)).rejects.toMatchObject(tooMany);
    await expect(hold(buyer, { network: 'next door' })).resolves.toMatchObject({ status: 'held' });
  });

  it('count once, however often the answer got lost', async () => {
    const [buyer, key] = [aBuyer(), aKey()];
    const { id } = await hold(buyer, { key });
    const again = () => hold(buyer, { key });
    for (let n = 0; n < 2 * free; n++) await expect(again()).resolves.toMatchObject({ id });
    for (let n = 0; n < free; n++) await hold(aBuyer());
    await expect(hold(aBuyer())).rejects.toMatchObject(tooMany);
  });

  it('are taken back by a purchase, which forgets the network', async () => {
    for (let n = 0; n < 2 * free; n++) expect(await buy(aBuyer())).not.toHaveProperty('network', 'home');
    await steal();
    await expect(hold(aBuyer())).rejects.toMatchObject(tooMany);
  });

  it('do not refuse who has bought before, whom nothing is counted for there', async () => {
    const buyer = aBuyer();
    await buy(buyer, { network: 'at work', at: 1 });
    await steal();
    // Each gives back what it counted, which is nothing.
    for (let n = 0; n < 3; n++) await buy(buyer);
    clock.advance(seconds(2) + 1);
    await hold(aBuyer());
    await expect(hold(aBuyer())).rejects.toMatchObject({ details: { retryAfterSeconds: 4 } });
  });

  it('refuse who has bought nothing yet, or got the money back', async () => {
    const [looker, refunded] = [aBuyer(), aBuyer()];
    const bought = await buy(refunded, { network: 'at work', at: 1 });
    if (!bought) throw new Error('nothing was bought');
    await giveUp(process)({ buyer: refunded, bookingId: bought.id });
    await hold(looker, { network: 'at work', at: 1 });
    await steal();
    for (const buyer of [looker, refunded]) await expect(hold(buyer)).rejects.toMatchObject(tooMany);
  });

  it('let a school class in, all of them at once, and those that come after them', async () => {
    limitedTo(usualLimits);
    const pupils = Array.from({ length: 40 }, () => aBuyer());
    const held = await Promise.all(pupils.map((pupil) => hold(pupil)));
    await Promise.all(held.map(pay));
    const others = Array.from({ length: usualLimits['hold-from-network'].free }, () => aBuyer());
    await expect(Promise.all(others.map((one) => hold(one)))).resolves.toHaveLength(others.length);
  }, 60_000);
});
