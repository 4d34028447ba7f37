import { withAccount } from '../bookings/buyer.ts';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { dynamoAttemptLimits } from '../../limits/dynamo-attempt-limits.ts';
import { minutes } from '../../clock.ts';
import type { SalesPlan } from '../../programme/publishing/sales-plan.ts';
import type { AccountId, BookingId } from '../../ids.ts';
import { inLots } from '../../limits/in-lots.ts';
import { type Limits, usualLimits } from '../../limits.ts';
import { type FakePayments, fakePayments } from '../../testing/fake-payments.ts';
import { type ManualClock, manualClock } from '../../testing/manual-clock.ts';
import { aChart, aPlan } from '../../testing/sales-plan-builder.ts';
import { openBooks } from '../../testing/selling-books.ts';
import { aCustomer, aKey, aProcess, type Process } from '../../testing/selling-world.ts';
import { openTestDatabase, type TestDatabase } from '../../testing/test-database.ts';
import { openTestModels, type TestModels } from '../../testing/test-models.ts';
import { giveUp, goToPay } from '../../testing/as-seen-now.ts';
import { extendHold } from './extend-hold.ts';
import { holdSeats } from './hold-seats.ts';
import { settleBooking } from '../paying/settle-booking.ts';

const free = 7;
const few: Limits = { ...usualLimits, hold: { ...usualLimits.hold, free } };
const tooMany = { code: 'too-many-attempts' };

describe('holds that come to nothing', () => {
  let database: TestDatabase;
  let models: TestModels;
  let payments: FakePayments;
  let clock: ManualClock;
  let process: Process;
  let plan: SalesPlan;

  beforeAll(async () => {
    [database, models] = await Promise.all([openTestDatabase(), openTestModels()]);
  });
  afterAll(() => {
    database.close();
    models.close();
  });
  beforeEach(() => {
    [payments, clock] = [fakePayments(), manualClock(Date.now())];
    plan = aPlan({ chart: aChart({ rows: 2, seatsPerRow: 30 }) });
    // The library that counts takes the time from the machine.
    jest.spyOn(Date, 'now').mockImplementation(clock.now);
    // As every process counts.
    const attempts = inLots(dynamoAttemptLimits(models.lowLevel, few), few, clock);
    process = { ...aProcess(database, { plan, payments, clock }), attempts };
  });
  afterEach(() => void jest.restoreAllMocks());

  const hold = async (accountId: AccountId, idempotencyKey = aKey()): Promise<BookingId> => {
    const choice = { seats: ['stalls/A/1', 'stalls/B/2'], places: [] };
    return (
      await holdSeats(process)({
        buyer: withAccount(accountId),
        eventId: plan.event.id,
        choice,
        idempotencyKey,
      })
    ).id;
  };
  const holdInVain = async (accountId: AccountId): Promise<void> => {
    const bookingId = await hold(accountId);
    await giveUp(process)({ buyer: withAccount(accountId), bookingId });
  };
  const buy = async (accountId: AccountId): Promise<void> => {
    const bookingId = await hold(accountId);
    await goToPay(process)({
      buyer: withAccount(accountId),
      bookingId,
      email: 'a@example.org',
      publicUrl: 'https://t.test',
    });
    payments.pay(`page-${bookingId}`);
    await settleBooking(process)(bookingId);
    await giveUp(process)({ buyer: withAccount(accountId), bookingId });
  };

  it('make a pause, longer each time, and leave no seat taken', async () => {
    const accountId = aCustomer();
    for (let n = 0; n <= free; n++) await holdInVain(accountId);
    await expect(hold(accountId)).rejects.toMatchObject({ ...tooMany, details: { retryAfterSeconds: 60 } });
    const { claims } = await openBooks(database, plan);
    expect([...claims.keys()]).toEqual([]);
    clock.advance(minutes(1) + 1);
    await holdInVain(accountId);
    await expect(hold(accountId)).rejects.toMatchObject({ ...tooMany, details: { retryAfterSeconds: 120 } });
  });

  it('count twice when they were prolonged', async () => {
    const accountId = aCustomer();
    for (let n = 0; n < Math.ceil((free + 1) / 2); n++) {
      const bookingId = await hold(accountId);
      await extendHold(process)({ buyer: withAccount(accountId), bookingId });
      await giveUp(process)({ buyer: withAccount(accountId), bookingId });
    }
    await expect(hold(accountId)).rejects.toMatchObject(tooMany);
  });

  it("are nobody else's, and do not count again when the answer got lost", async () => {
    const accountId = aCustomer();
    const key = aKey();
    const bookingId = await hold(accountId, key);
    for (let n = 0; n < 2 * free; n++) expect(await hold(accountId, key)).toBe(bookingId);
    await giveUp(process)({ buyer: withAccount(accountId), bookingId });
    for (let n = 0; n < free; n++) await holdInVain(accountId);
    await expect(hold(accountId)).rejects.toMatchObject(tooMany);
    await expect(hold(aCustomer())).resolves.toEqual(expect.any(String));
  });

  it('are none for who buys, however often', async () => {
    const accountId = aCustomer();
    for (let n = 0; n < free + 5; n++) await buy(accountId);
    await expect(hold(accountId)).resolves.toEqual(expect.any(String));
  });
});
