import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { env } from 'node:process';
import fc from 'fast-check';
import { minutes, seconds, toInstant } from '../../clock.ts';
import type { Database } from '../../dynamo/database.ts';
import type { SalesPlan } from '../../programme/publishing/sales-plan.ts';
import { answersInTurn } from '../../testing/answers-in-turn.ts';
import { changeSeats, giveUp, goToPay } from '../../testing/as-seen-now.ts';
import { type FakePayments, fakePayments } from '../../testing/fake-payments.ts';
import { type ManualClock, manualClock } from '../../testing/manual-clock.ts';
import { aChart, aPlan } from '../../testing/sales-plan-builder.ts';
import { violations } from '../../testing/selling-audit.ts';
import { aBuyer, aGuest, aKey, aProcess, type Process } from '../../testing/selling-world.ts';
import { openTestDatabase, type TestDatabase } from '../../testing/test-database.ts';
import { holdSeats } from '../holding/hold-seats.ts';
import { placesBought } from '../holding/places-bought.ts';
import { settleBooking } from '../paying/settle-booking.ts';
import { sweepBookings } from '../paying/sweep-bookings.ts';
import type { Booking } from './booking.ts';
import type { Buyer } from './buyer.ts';

const six = 6;
const standing = (count: number) => ({ seats: [], places: [{ areaId: 'floor', count }] });

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

let payments: FakePayments;
let clock: ManualClock;
let buyer: Buyer;
let plan: SalesPlan;
let process: Process;

/** Sells by the plan as it is at each moment. */
const seller = (connection: Database): Process => ({
  ...aProcess(connection, { plan, payments, clock }),
  plans: { get: async () => plan },
});
const anew = () => {
  [payments, clock, buyer] = [fakePayments(), manualClock(), aBuyer()];
  plan = aPlan({ chart: aChart({ rows: 1, seatsPerRow: 4, capacity: 400 }) });
  process = seller(database);
};
beforeEach(anew);

const limitComes = (most = six, at = clock.now()) => {
  const event = { ...plan.event, limitedSince: toInstant(at) };
  plan = { ...plan, event, placesPerCustomer: most };
};
const limitGoes = () => {
  plan = { ...plan, placesPerCustomer: null };
};

const of = () => ({ buyer, eventId: plan.event.id });
const hold = (count: number, by = process) =>
  holdSeats(by)({ ...of(), choice: standing(count), idempotencyKey: aKey() });
const change = (booking: Booking, count: number, by = process) =>
  changeSeats(by)({ buyer, bookingId: booking.id, choice: standing(count) });
const openPage = async (booking: Booking, by = process): Promise<string> => {
  const where = { email: 'ada@example.org', publicUrl: 'https://t.test' };
  const { checkout } = await goToPay(by)({ buyer, bookingId: booking.id, ...where });
  return checkout?.id ?? '';
};
const buy = async (count: number, by = process): Promise<Booking> => {
  const held = await hold(count, by);
  payments.pay(await openPage(held, by));
  return (await settleBooking(by)(held.id)) ?? held;
};
/** Went to pay, and did so after the places had been given back. */
const payLate = async (count: number): Promise<Booking> => {
  const held = await hold(count);
  const page = await openPage(held);
  clock.advance(minutes(11));
  await sweepBookings(process)();
  payments.pay(page, { late: true });
  return held;
};
const counted = () => process.bookings.placesOf(of());
const audit = () => violations(database, plan, clock.now());

describe('a limit that comes while an event sells', () => {
  it('counts nobody before', async () => {
    await buy(3);
    await hold(2);
    expect([await counted(), await placesBought(process)(of()), await audit()]).toEqual([0, 0, []]);
  });

  it('counts what was bought before with the first hold, and once', async () => {
    await buy(3);
    await buy(2);
    limitComes();
    await expect(hold(2)).rejects.toMatchObject({
      message: 'At most 6 tickets each for this event. You have 5 already: you can take 1 more.',
    });
    await hold(1);
    expect([await counted(), await placesBought(process)(of()), await audit()]).toEqual([6, 5, []]);
  });

  it('tells what was bought before to whoever looks only', async () => {
    await buy(3);
    limitComes();
    expect(await placesBought(process)(of())).toBe(3);
  });

  it('counts a hold under way with what was bought before, when more of it is wanted', async () => {
    await buy(4);
    const held = await hold(1);
    limitComes();
    await expect(change(held, 3)).rejects.toMatchObject({
      message: 'At most 6 tickets each for this event. You have 5 already: you can take 1 more.',
    });
    expect(await change(held, 2)).toMatchObject({ status: 'held' });
    expect([await counted(), await audit()]).toEqual([6, []]);
  });

  it('says what one has also where what is wanted is too much by itself', async () => {
    await buy(2);
    limitComes();
    await expect(hold(7)).rejects.toMatchObject({
      message: 'At most 6 tickets each for this event. You have 2 already: you can take 4 more.',
    });
  });

  it('knows what somebody bought before who has no account', async () => {
    buyer = aGuest();
    await buy(3);
    await buy(2);
    expect(await audit()).toEqual([]);
    limitComes();
    await expect(hold(2)).rejects.toMatchObject({ code: 'customer-limit' });
    expect([await counted(), await audit()]).toEqual([5, []]);
  });

  it('undoes no purchase that is under way', async () => {
    await buy(4);
    const held = await hold(5);
    const page = await openPage(held);
    limitComes();
    payments.pay(page);
    expect(await settleBooking(process)(held.id)).toMatchObject({ status: 'confirmed' });
    await expect(hold(1)).rejects.toMatchObject({ code: 'customer-limit' });
    expect([await counted(), await audit()]).toEqual([9, []]);
  });

  it.each([
    [1, 'confirmed', six],
    [2, 'cancelled', 5],
  ])('lets money that comes late have %i more beside five: %s', async (count, status, after) => {
    const late = await payLate(count);
    await buy(5);
    limitComes();
    expect(await settleBooking(process)(late.id)).toMatchObject({ status });
    expect([await counted(), await audit()]).toEqual([after, []]);
  });

  it('gives back what was counted late as what was counted at once', async () => {
    const bought = await buy(5);
    limitComes();
    await hold(1);
    await giveUp(process)({ buyer, bookingId: bought.id });
    expect([await counted(), await audit()]).toEqual([1, []]);
  });

  it('counts more purchases than one commit has room for', async () => {
    for (let n = 0; n < 22; n++) await buy(1);
    limitComes(23);
    await hold(1);
    await expect(hold(1)).rejects.toMatchObject({ code: 'already-holding' });
    expect([await counted(), await audit()]).toEqual([23, []]);
  });

  it('counts anew when it was taken away meanwhile, and nothing twice', async () => {
    await buy(2);
    limitComes();
    await buy(1);
    clock.advance(minutes(2));
    await buy(1);
    limitGoes();
    await buy(1);
    limitComes();
    expect(await placesBought(process)(of())).toBe(5);
    expect(await audit()).toEqual([]);
  });

  it('counts what was opened last also where lists do not have it yet', async () => {
    await buy(5);
    limitComes();
    process = { ...process, bookings: { ...process.bookings, atEvent: async () => [] } };
    await expect(hold(2)).rejects.toMatchObject({ code: 'customer-limit' });
  });

  it('finds later what a process sold that did not know of it yet', async () => {
    const old = aProcess(database, { plan, payments, clock });
    limitComes();
    await hold(1).then(({ id: bookingId }) => giveUp(process)({ buyer, bookingId }));
    clock.advance(seconds(2));
    await buy(5, old);
    clock.advance(minutes(1));
    await expect(hold(2)).rejects.toMatchObject({ code: 'customer-limit' });
    expect([await counted(), await audit()]).toEqual([5, []]);
  });

  /** Reads the plan without a limit, and is held up until there is one and this customer has been looked at. */
  const heldUp = (look: number): Process => {
    let looks = 0;
    const get = async () => {
      const read = plan;
      if (++looks === look) {
        limitComes(six, clock.now() - minutes(1));
        await placesBought(process)(of());
      }
      return read;
    };
    return { ...process, plans: { get } };
  };

  it.each([1, 2, 3, 4, 5])(
    'counts what is paid for while it comes, wherever its process was held up (%i)',
    async (look) => {
      await buy(1);
      const held = await hold(3);
      payments.pay(await openPage(held));
      await settleBooking(heldUp(look))(held.id);
      expect(await audit()).toEqual([]);

      anew();
      const late = await payLate(3);
      await buy(1);
      expect(await settleBooking(heldUp(look))(late.id)).toMatchObject({ status: 'confirmed' });
      expect(await audit()).toEqual([]);
    },
  );

  it('takes one look at each customer, and none where it was there from the start', async () => {
    const looks: string[] = [];
    const watched = ({ bookings, ...rest }: Process): Process => ({
      ...rest,
      bookings: {
        ...bookings,
        atEvent: (customer) => {
          looks.push('list');
          return bookings.atEvent(customer);
        },
        countCompleteAsOf: (customer) => {
          looks.push('note');
          return bookings.countCompleteAsOf(customer);
        },
      },
    });
    limitComes();
    clock.advance(minutes(2));
    process = watched(process);
    await change(await hold(1), 2);
    expect(looks).toEqual(['note', 'list', 'note']);

    looks.length = 0;
    plan = aPlan({ event: { placesPerCustomer: six } });
    process = watched(seller(database));
    await change(await hold(1), 2);
    expect(looks).toEqual([]);
  });
});

describe('whatever happens at once', () => {
  type Act = (by: Process) => Promise<unknown>;
  type Story = (run: (...acts: readonly Act[]) => Promise<void>, comes: (act: Act) => Act) => Promise<void>;

  /** The answer to every database call waits until the scheduler lets it go: acts interleave call by call, also with the limit’s coming. */
  const always = (story: Story) =>
    fc.assert(
      fc.asyncProperty(fc.scheduler(), async (scheduler) => {
        anew();
        const scheduled = answersInTurn(scheduler);
        const run = async (...acts: readonly Act[]) => {
          const each = acts.map((act) => act(seller(database.seenBy(scheduled))));
          await scheduler.waitFor(Promise.allSettled(each));
        };
        const comes =
          (act: Act): Act =>
          async (by) => {
            await scheduler.schedule(Promise.resolve());
            // Whatever began before has been under way for a minute.
            limitComes(six, clock.now() - minutes(1));
            return act(by);
          };
        await story(run, comes);
        expect(await audit()).toEqual([]);
      }),
      { numRuns: Number(env.RUNS ?? 15), endOnFailure: true },
    );

  it('two tabs hold, and one gives tickets back: no more than the limit', async () => {
    await always(async (run, comes) => {
      const { id: bookingId } = await buy(2);
      await buy(2);
      await run(
        comes((by) => hold(3, by)),
        comes((by) => hold(2, by)),
        (by) => giveUp(by)({ buyer, bookingId }),
      );
      expect(await counted()).toBeLessThanOrEqual(six);
    });
  }, 120_000);

  it('three tabs change the hold that is under way', async () => {
    await always(async (run, comes) => {
      await buy(4);
      const held = await hold(1);
      await run(
        comes((by) => change(held, 3, by)),
        comes((by) => change(held, 2, by)),
        (by) => change(held, 1, by),
      );
      expect(await counted()).toBeLessThanOrEqual(six);
    });
  }, 120_000);

  it('a payment ends that began without the limit', async () => {
    await always(async (run, comes) => {
      await buy(1);
      const held = await hold(3);
      payments.pay(await openPage(held));
      await run(
        comes((by) => placesBought(by)(of())),
        (by) => settleBooking(by)(held.id),
      );
      await settleBooking(process)(held.id);
      await expect(hold(3)).rejects.toMatchObject({ code: 'customer-limit' });
    });
  }, 120_000);

  it('money that came late is turned into tickets', async () => {
    await always(async (run, comes) => {
      const late = await payLate(3);
      await buy(2);
      await run(
        comes((by) => hold(2, by)),
        (by) => settleBooking(by)(late.id),
        (by) => settleBooking(by)(late.id),
      );
      await settleBooking(process)(late.id);
    });
  }, 120_000);
});
