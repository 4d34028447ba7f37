import type { Buyer } from '../bookings/buyer.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { minutes, seconds } from '../../clock.ts';
import type { SalesPlan } from '../../programme/publishing/sales-plan.ts';
import { usualLimits } from '../../limits.ts';
import { changeSeats, giveUp } from '../../testing/as-seen-now.ts';
import { fakePayments } from '../../testing/fake-payments.ts';
import { type ManualClock, manualClock } from '../../testing/manual-clock.ts';
import { aChart, aPlan } from '../../testing/sales-plan-builder.ts';
import { aBuyer, aKey, aProcess, type Process } from '../../testing/selling-world.ts';
import { openTestDatabase, type TestDatabase } from '../../testing/test-database.ts';
import { without } from '../../testing/without-condition.ts';
import type { Booking } from '../bookings/booking.ts';
import { dynamoBookingStore } from '../bookings/dynamo-booking-store.ts';
import { holdRefusals } from '../holding/hold-refusals.ts';
import { holdSeats } from '../holding/hold-seats.ts';
import { openBookings } from './open-booking.ts';

const most = 3;

describe('what one customer may have open', () => {
  let database: TestDatabase;
  let clock: ManualClock;
  let process: Process;
  let plans: SalesPlan[];
  let buyer: Buyer;

  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());
  beforeEach(() => {
    [clock, buyer] = [manualClock(), aBuyer()];
    plans = Array.from({ length: most + 5 }, () => aPlan({ chart: aChart({ seatsPerRow: 10 }) }));
    const [plan = aPlan()] = plans;
    process = {
      ...aProcess(database, { plan, payments: fakePayments(), clock }),
      plans: { get: async (id) => plans.find(({ event }) => event.id === id) ?? null },
      limits: { ...usualLimits, 'open-bookings': { most }, 'hold-change': { seconds: 2, atOnce: 5 } },
    };
  });

  const holdAt = (n: number): Promise<Booking> => {
    const eventId = plans[n]?.event.id;
    if (!eventId) throw new Error('there are not so many events');
    const choice = { seats: ['stalls/A/1'], places: [] };
    return holdSeats(process)({ buyer, eventId, choice, idempotencyKey: aKey() });
  };
  const holdMost = () => Promise.all(Array.from({ length: most }, (_, n) => holdAt(n)));

  it('is bookings at so many events; it is said when to come back, and what to do', async () => {
    await holdMost();
    clock.advance(minutes(3));
    await expect(holdAt(most)).rejects.toMatchObject({
      code: 'too-many-attempts',
      message: 'You hold places at 3 events. Buy some of them or give some back before you take more.',
      details: { retryAfterSeconds: 5 * 60 },
    });
    buyer = aBuyer();
    await expect(holdAt(most)).resolves.toMatchObject({ status: 'held' });
  });

  it('is no more, however many are wanted at once', async () => {
    const results = await Promise.allSettled(plans.map((_, n) => holdAt(n)));
    expect(results.filter(({ status }) => status === 'fulfilled').length).toBeLessThanOrEqual(most);
    expect((await openBookings(process)(buyer)).length).toBeLessThanOrEqual(most);
  });

  it('would be more without the condition that there are so few', async () => {
    const [plan = aPlan()] = plans;
    const unguarded = database.seenBy(
      without(({ UpdateExpression }) => !!UpdateExpression?.includes('#event = :booking'))((run) => run()),
    );
    const { commit } = aProcess(unguarded, { plan, payments: fakePayments(), clock });
    process = { ...process, commit };
    await Promise.all(plans.map((_, n) => holdAt(n)));
    unguarded.client.destroy();
    expect(
      (await openBookings({ ...process, bookings: dynamoBookingStore(database) })(buyer)).length,
    ).toBeGreaterThan(most);
  });

  it('has room again for each that is over, be it given back or lapsed with no worker about', async () => {
    const [first] = await holdMost();
    if (!first) throw new Error('nothing is held');
    await giveUp(process)({ buyer, bookingId: first.id });
    await holdAt(most);
    await expect(holdAt(most + 1)).rejects.toMatchObject({ code: 'too-many-attempts' });
    clock.advance(minutes(9));
    for (let n = most + 1; n <= 2 * most; n++) await holdAt(n);
    await expect(holdAt(0)).rejects.toMatchObject({ code: 'too-many-attempts' });
  });

  it('is one booking anew at the same event as often as it is over', async () => {
    await holdMost();
    for (let round = 0; round < 2 * most; round++) {
      clock.advance(minutes(9));
      await holdAt(0);
    }
    await expect(holdAt(1)).resolves.toMatchObject({ status: 'held' });
  });

  it('is in nobody’s way, however often somebody who holds seats wants others', async () => {
    const [{ event } = aPlan()] = plans;
    const refusals = holdRefusals(usualLimits, clock);
    let claims = 0;
    const counted = database.seenBy((run, { command }) => {
      if (command === 'UpdateCommand') claims += 1;
      return run();
    });
    const plan = { get: async () => plans[0] ?? null };
    const own = aProcess(counted, { plan: aPlan(), payments: fakePayments(), clock });
    const hold = (seat: number, by = buyer) =>
      holdSeats({ ...own, plans: plan, refusals })({
        buyer: by,
        eventId: event.id,
        choice: { seats: [`stalls/A/${seat}`], places: [] },
        idempotencyKey: aKey(),
      });
    await hold(1);
    for (let n = 0; n < 5; n++) await expect(hold(3)).rejects.toMatchObject({ code: 'already-holding' });
    claims = 0;
    for (let n = 0; n < 20; n++)
      await expect(hold(3)).rejects.toMatchObject({
        code: 'too-many-attempts',
        details: { retryAfterSeconds: 2 },
      });
    expect(claims).toBe(0);
    await expect(hold(3, aBuyer())).resolves.toMatchObject({ status: 'held' });
    counted.client.destroy();
  });

  it('is changed as often as somebody taps, and not by a script without end', async () => {
    const { id } = await holdAt(0);
    const change = (seat: number) =>
      changeSeats(process)({
        buyer,
        bookingId: id,
        choice: { seats: [`stalls/A/${1 + (seat % 9)}`], places: [] },
      });
    for (let n = 1; n <= 5; n++) await change(n);
    await expect(change(6)).rejects.toMatchObject({
      code: 'too-many-attempts',
      details: { retryAfterSeconds: 2 },
    });
    clock.advance(seconds(2));
    await change(7);
    await expect(change(8)).rejects.toMatchObject({ code: 'too-many-attempts' });
    clock.advance(minutes(1));
    for (let n = 9; n <= 13; n++) await change(n);
  });
});
