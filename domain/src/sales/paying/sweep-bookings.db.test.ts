import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { minutes, seconds } from '../../clock.ts';
import { ProviderBusyError } from '../payments/payment-provider.ts';
import { goToPay } from '../../testing/as-seen-now.ts';
import { type FakePayments, fakePayments } from '../../testing/fake-payments.ts';
import { type ManualClock, manualClock } from '../../testing/manual-clock.ts';
import { aChart, aPlan } from '../../testing/sales-plan-builder.ts';
import { aBuyer, aKey, aProcess, type Process } from '../../testing/selling-world.ts';
import { openTestDatabase, type TestDatabase } from '../../testing/test-database.ts';
import type { Booking } from '../bookings/booking.ts';
import { holdSeats } from '../holding/hold-seats.ts';
import { sweepBookings, sweepMoney, sweepSeats } from './sweep-bookings.ts';

const seats = Array.from({ length: 20 }, (_, n) => `stalls/A/${n + 1}`);

describe('sweeping', () => {
  let database: TestDatabase;
  let payments: FakePayments;
  let clock: ManualClock;
  let process: Process;

  afterEach(() => database.close());
  beforeEach(async () => {
    database = await openTestDatabase();
    const plan = aPlan({ chart: aChart({ seatsPerRow: 20 }) });
    payments = fakePayments();
    clock = manualClock();
    process = aProcess(database, { plan, payments, clock });
  });

  const hold = (seat: string, buyer = aBuyer()): Promise<Booking> =>
    holdSeats(process)({
      buyer,
      eventId: process.eventId,
      choice: { seats: [seat], places: [] },
      idempotencyKey: aKey(),
    });
  const pay = async (seat: string): Promise<Booking> => {
    const buyer = aBuyer();
    const { id } = await hold(seat, buyer);
    const mails = { email: 'ada@example.org', publicUrl: 'https://tickets.test' };
    return goToPay(process)({ buyer, bookingId: id, ...mails });
  };
  /** Time passes until who sweeps seats comes by what is being paid, and leaves it to those who ask the provider. */
  const untilLookedAt = async () => {
    clock.advance(minutes(9));
    await sweepSeats(process)();
  };
  const statusOf = async ({ id }: Booking) => (await process.bookings.get(id))?.status;

  it('ends holds while the payment provider keeps everybody waiting', async () => {
    for (const seat of seats.slice(0, 10)) await pay(seat);
    const held = await Promise.all(seats.slice(10).map((seat) => hold(seat)));
    clock.advance(minutes(9));
    let answer = (): void => undefined;
    const silence = new Promise<void>((resolve) => (answer = resolve));
    const outcomeOf = async (pageId: string) => {
      await silence;
      return payments.outcomeOf(pageId);
    };
    const sweep = sweepBookings({ ...process, payments: { ...payments, outcomeOf } })();
    const statuses = () => Promise.all(held.map(statusOf));
    for (let look = 0; look < 1000 && (await statuses()).includes('held'); look++)
      await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await statuses()).toEqual(held.map(() => 'expired'));
    answer();
    await sweep;
  });

  it('ends holds again and again while a sweep of payments hangs', async () => {
    await pay('stalls/A/1');
    await untilLookedAt();
    let answer = (): void => undefined;
    const silence = new Promise<void>((resolve) => (answer = resolve));
    const outcomeOf = async (pageId: string) => {
      await silence;
      return payments.outcomeOf(pageId);
    };
    const hanging = sweepMoney({ ...process, payments: { ...payments, outcomeOf } })();
    const held = await hold('stalls/A/2');
    clock.advance(minutes(9));
    await sweepSeats(process)();
    expect(await statusOf(held)).toBe('expired');
    answer();
    await hanging;
  });

  it('reaches every hold behind more than a page of bookings that stay where they are', async () => {
    const held = await hold('stalls/A/1');
    const stuck = Array.from({ length: 110 }, (_, n) => ({
      id: `${n
        .toString(32)
        .replaceAll(/[ilou]/g, 'z')
        .padStart(15, '0')}${held.id.slice(-1)}`,
      sweepShard: `sweep#${(Number.parseInt(held.id.slice(-1), 36) % 16).toString(16)}`,
      sweepAt: 1,
    }));
    await Promise.all(
      stuck.map((Item) =>
        database.client.send(new PutCommand({ TableName: database.table('Bookings'), Item })),
      ),
    );
    clock.advance(minutes(9));
    await sweepSeats(process)();
    expect(await statusOf(held)).toBe('expired');
    expect(process.alarms.length).toBeGreaterThan(100);
  });

  it('leaves a booking that it could not settle alone for a while, and comes back', async () => {
    const booking = await pay('stalls/A/1');
    clock.advance(minutes(9));
    let asked = 0;
    const outcomeOf = async () => {
      asked += 1;
      throw new Error('out of order');
    };
    const sweep = sweepBookings({ ...process, payments: { ...payments, outcomeOf } });
    await sweep();
    await sweep();
    expect(asked).toBe(1);
    expect(process.alarms).toHaveLength(1);
    payments.pay(booking.checkout?.id ?? '');
    clock.advance(minutes(1));
    await sweepBookings(process)();
    expect(await statusOf(booking)).toBe('confirmed');
  });

  it('asks about each booking once, however many workers find it', async () => {
    await pay('stalls/A/1');
    await untilLookedAt();
    let asked = 0;
    const outcomeOf = async (pageId: string) => {
      asked += 1;
      return payments.outcomeOf(pageId);
    };
    const worker = () => sweepMoney({ ...process, payments: { ...payments, outcomeOf } })();
    await Promise.all([worker(), worker(), worker()]);
    expect(asked).toBe(1);
  });

  /** Where the sweeper's index has it. */
  const entryOf = async ({ id }: Booking) => {
    const get = new GetCommand({ TableName: database.table('Bookings'), Key: { id }, ConsistentRead: true });
    const { sweepShard, sweepAt } = (await database.client.send(get)).Item ?? {};
    return { sweepShard, sweepAt };
  };

  it('finds what is being paid where it was as a hold, asks nobody about it, and leaves it to those who do', async () => {
    const held = await hold('stalls/A/1');
    const entry = await entryOf(held);
    const where = { email: 'ada@example.org', publicUrl: 'https://tickets.test' };
    const asked = { ...where, buyer: held.buyer, bookingId: held.id };
    const paying = await goToPay(process)(asked);
    expect(await entryOf(paying)).toEqual(entry);

    clock.advance(minutes(8) + seconds(5));
    const nobody = () => Promise.reject(new Error('the provider was asked'));
    await sweepSeats({ ...process, payments: { ...payments, outcomeOf: nobody, closePage: nobody } })();
    expect(process.alarms).toEqual([]);
    expect(await entryOf(paying)).toEqual({
      sweepShard: expect.stringContaining('money#'),
      sweepAt: clock.now(),
    });
    payments.pay(paying.checkout?.id ?? '');
    await sweepMoney(process)();
    expect(await statusOf(paying)).toBe('confirmed');
  });

  it('comes to what is being paid before its time to pay is over, also where holds are longer', async () => {
    process = aProcess(database, { plan: aPlan({ event: { holdMinutes: 30 } }), payments, clock });
    const paying = await pay('stalls/A/1');
    expect(await entryOf(paying)).toEqual({
      sweepShard: expect.stringContaining('money#'),
      sweepAt: clock.now() + minutes(1),
    });
  });

  it('stops where the provider is asked too much, without an alarm, and goes on later', async () => {
    const bookings = [await pay('stalls/A/1'), await pay('stalls/A/2')];
    await untilLookedAt();
    const outcomeOf = () => Promise.reject(new ProviderBusyError('too many requests'));
    await sweepMoney({ ...process, payments: { ...payments, outcomeOf } })();
    expect(process.alarms).toEqual([]);
    for (const { checkout } of bookings) payments.pay(checkout?.id ?? '');
    clock.advance(minutes(2));
    await sweepMoney(process)();
    expect(await Promise.all(bookings.map(statusOf))).toEqual(['confirmed', 'confirmed']);
  });

  it('asks about the oldest first, whichever of the index’s keys they are under', async () => {
    const order: string[] = [];
    const many = Array.from({ length: 40 }, (_, n) => n);
    for (const n of many)
      await database.client.send(
        new PutCommand({
          TableName: database.table('Bookings'),
          Item: {
            id: String(n).padStart(2, '0').padStart(16, '0'),
            sweepShard: `money#${((n * 7) % 16).toString(16)}`,
            sweepAt: n + 1,
          },
        }),
      );
    for await (const id of process.bookings.due('money', 100)) order.push(id);
    expect(order).toEqual(order.toSorted());
    expect(order).toHaveLength(40);
  });
});
