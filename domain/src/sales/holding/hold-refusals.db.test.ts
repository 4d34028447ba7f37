import { withAccount } from '../bookings/buyer.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { seconds } from '../../clock.ts';
import type { SalesPlan } from '../../programme/publishing/sales-plan.ts';
import { bookingId, randomIds } from '../../ids.ts';
import { usualLimits } from '../../limits.ts';
import { fakePayments } from '../../testing/fake-payments.ts';
import { limitsThatRefuse } from '../../testing/limits-that-refuse.ts';
import { type ManualClock, manualClock } from '../../testing/manual-clock.ts';
import { aPlan } from '../../testing/sales-plan-builder.ts';
import { aCustomer, aKey, aProcess, type Process } from '../../testing/selling-world.ts';
import { openTestDatabase, type TestDatabase } from '../../testing/test-database.ts';
import type { Choice } from './choice.ts';
import { holdRefusals } from './hold-refusals.ts';
import { holdSeats } from './hold-seats.ts';

const { atOnce, seconds: pause } = usualLimits['hold-refused'];
const oneSeat: Choice = { seats: ['stalls/A/1'], places: [] };
/** Of which one row is claimed before the other is found to be taken. */
const twoRows: Choice = { seats: ['circle/A/1', 'stalls/B/1'], places: [] };

describe('holds that are refused', () => {
  let database: TestDatabase;
  let plan: SalesPlan;
  let clock: ManualClock;
  let process: Process;
  let claims: number;
  const accountId = aCustomer();

  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    [plan, clock, claims] = [aPlan({ event: { placesPerCustomer: 10 } }), manualClock(), 0];
    const own = aProcess(database, { plan, payments: fakePayments(), clock });
    const claim: Process['seats']['claim'] = (...order) => {
      claims += 1;
      return own.seats.claim(...order);
    };
    await hold(oneOf('stalls/B/1'), own, aCustomer());
    process = { ...own, refusals: holdRefusals(usualLimits, clock), seats: { ...own.seats, claim } };
  });

  const oneOf = (seat: string): Choice => ({ seats: [seat], places: [] });
  const hold = (choice: Choice, by = process, who = accountId) =>
    holdSeats(by)({ buyer: withAccount(who), eventId: plan.event.id, choice, idempotencyKey: aKey() });
  /** Whoever asks has too many. */
  const overLimit = ({ bookings }: Process): Partial<Process> => ({
    bookings: {
      ...bookings,
      countPlaces: (of, move) => bookings.countPlaces(of, { ...move, atMost: 0 }),
    },
  });
  /** Somebody else's booking is always to be replaced, which is not the open one. */
  const anotherOpen = ({ bookings }: Process): Partial<Process> => ({
    bookings: {
      ...bookings,
      create: (booking, opening) =>
        bookings.create(booking, { ...opening, instead: bookingId.parse(randomIds.next()) }),
    },
  });
  const tooMany = { code: 'too-many-attempts', details: { retryAfterSeconds: pause } };

  it.each<[string, Choice, (of: Process) => Partial<Process>]>([
    ['customer-limit', oneSeat, overLimit],
    ['changed-meanwhile', oneSeat, anotherOpen],
    ['too-many-attempts', oneSeat, () => ({ attempts: limitsThatRefuse('hold').limits })],
    ['area-full', { ...oneSeat, places: [{ areaId: 'floor', count: 6 }] }, () => ({})],
    ['seats-taken', twoRows, () => ({})],
  ])('late, because of %s, claim no seats any more after a few', async (code, choice, change) => {
    const by = { ...process, ...change(process) };
    for (let n = 0; n < atOnce; n++)
      await expect(hold(choice, by)).rejects.toMatchObject({
        code,
        details: expect.not.objectContaining(tooMany.details),
      });
    claims = 0;
    await expect(hold(choice, by)).rejects.toMatchObject(tooMany);
    expect(claims).toBe(0);
    await expect(hold(choice, by, aCustomer())).rejects.toMatchObject({ code });
    clock.advance(seconds(pause));
    await expect(hold(oneSeat)).resolves.toMatchObject({ status: 'held' });
  });

  it('because somebody was faster are in nobody’s way, however many they are', async () => {
    for (let n = 0; n < 3 * atOnce; n++)
      await expect(hold(oneOf('stalls/B/1'))).rejects.toMatchObject({ code: 'seats-taken' });
  });
});
