import { buyerKey } from '../bookings/buyer.ts';
import { aroundCommits } from '../../testing/around-commits.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { changeSeats, goToPay } from '../../testing/as-seen-now.ts';
import { askedTwice } from '../../testing/asked-twice.ts';
import { type CountingLimits, countingLimits } from '../../testing/counting-limits.ts';
import { type FakePayments, fakePayments } from '../../testing/fake-payments.ts';
import { manualClock } from '../../testing/manual-clock.ts';
import { aPlan } from '../../testing/sales-plan-builder.ts';
import { aBuyer, aKey, aProcess, type Process, type World } from '../../testing/selling-world.ts';
import { openTestDatabase, type TestDatabase } from '../../testing/test-database.ts';
import type { Choice } from './choice.ts';
import { extendHold } from './extend-hold.ts';
import type { HoldRequest } from './hold-attempt.ts';
import { holdSeats } from './hold-seats.ts';
import { settleBooking } from '../paying/settle-booking.ts';

const network = 'home';
const seats: Choice = { seats: ['stalls/A/1', 'circle/B/2'], places: [] };
const standing: Choice = { seats: [], places: [{ areaId: 'floor', count: 2 }] };
const choices: readonly [string, Choice][] = [
  ['seats', seats],
  ['standing places', standing],
  ['both', { seats: seats.seats, places: standing.places }],
];

describe('the count of a hold', () => {
  let database: TestDatabase;
  let counted: CountingLimits;
  let world: World & { readonly payments: FakePayments };

  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());
  const begin = (): void => {
    counted = countingLimits();
    const attempts = counted.seenBy((run) => run());
    world = { plan: aPlan(), payments: fakePayments(), clock: manualClock(), attempts };
  };
  beforeEach(begin);

  const aRequest = (choice: Choice): HoldRequest => {
    const eventId = world.plan.event.id;
    return { buyer: aBuyer(), eventId, network, choice, idempotencyKey: aKey() };
  };
  const countsOf = ({ buyer, eventId }: HoldRequest) => ({
    customer: counted.countOf('hold', buyerKey(buyer)),
    network: counted.countOf('hold-from-network', `${eventId}#${network}`),
  });
  /** Each of its calls to the database in turn is made twice. */
  const whicheverAnswerIsLost = async (run: (process: Process) => Promise<void>): Promise<void> => {
    let call = 0;
    for (let wasAsked = true; wasAsked; call++) {
      begin();
      const twice = askedTwice(call);
      await run(aProcess(database.seenBy(twice.intercept), world));
      wasAsked = twice.wasAsked();
    }
    expect(call).toBeGreaterThan(1);
  };
  /** A process that another one overtakes just before it writes its booking. */
  const overtaken = (process: Process, other: () => Promise<unknown>): Process => {
    let overtaking: Promise<unknown> | undefined;
    const first = () => (overtaking ??= other());
    return aroundCommits(process, async (run) => {
      await first();
      return run();
    });
  };

  it.each(choices)('of %s is one, whichever answer gets lost', async (_, choice) => {
    await whicheverAnswerIsLost(async (process) => {
      const request = aRequest(choice);
      await expect(holdSeats(process)(request)).resolves.toMatchObject({ status: 'held' });
      expect(countsOf(request)).toEqual({ customer: 1, network: 1 });
    });
  });

  it.each(choices)('of %s is one when two attempts make it at once', async (_, choice) => {
    const request = aRequest(choice);
    const process = aProcess(database, world);
    const slow = overtaken(process, () => holdSeats(process)(request));
    await expect(holdSeats(slow)(request)).resolves.toMatchObject({ status: 'held' });
    expect(countsOf(request)).toEqual({ customer: 1, network: 1 });
  });

  it('is one when it was changed before the attempt that made it learned of that', async () => {
    const request = aRequest(seats);
    const process = aProcess(database, world);
    const unsure = aroundCommits(process, async (run, { id: bookingId, buyer }) => {
      await run();
      await changeSeats(process)({ buyer, bookingId, choice: standing });
      return run();
    });
    const held = await holdSeats(unsure)(request);
    expect(await process.bookings.get(held.id)).toMatchObject({ lines: [], version: 2 });
    expect(countsOf(request)).toEqual({ customer: 1, network: 1 });
  });

  it('is two when it was prolonged, whichever answer gets lost', async () => {
    await whicheverAnswerIsLost(async (process) => {
      const request = aRequest(seats);
      const { id: bookingId, buyer } = await holdSeats(aProcess(database, world))(request);
      await expect(extendHold(process)({ buyer, bookingId })).resolves.toMatchObject({ extended: true });
      expect(countsOf(request)).toEqual({ customer: 2, network: 1 });
    });
  });

  it('is two when it was prolonged by two clicks at once, and none when it is bought', async () => {
    const request = aRequest(seats);
    const process = aProcess(database, world);
    const { id: bookingId, buyer } = await holdSeats(process)(request);
    const prolong = (by: Process) => extendHold(by)({ buyer, bookingId });
    await prolong(overtaken(process, () => prolong(process)));
    expect(countsOf(request)).toEqual({ customer: 2, network: 1 });
    const where = { email: 'ada@example.org', publicUrl: 'https://t.test' };
    await goToPay(process)({ buyer, bookingId, ...where });
    world.payments.pay(`page-${bookingId}`);
    await settleBooking(process)(bookingId);
    expect(countsOf(request)).toEqual({ customer: 0, network: 0 });
  });
});
