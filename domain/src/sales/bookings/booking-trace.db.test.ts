import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { fromInstant, minutes } from '../../clock.ts';
import type { BookingId } from '../../ids.ts';
import { giveUp, goToPay } from '../../testing/as-seen-now.ts';
import { fakePayments } from '../../testing/fake-payments.ts';
import { manualClock } from '../../testing/manual-clock.ts';
import { aPlan } from '../../testing/sales-plan-builder.ts';
import { aBuyer, aKey, aProcess, comeToRest } from '../../testing/selling-world.ts';
import { openTestDatabase, type TestDatabase } from '../../testing/test-database.ts';
import type { Booking } from './booking.ts';
import { holdSeats } from '../holding/hold-seats.ts';
import { openBookings } from '../ending/open-booking.ts';
import { receivePaymentEvent } from '../paying/receive-payment-event.ts';
import { sweepSeats } from '../paying/sweep-bookings.ts';

const kept = z.object({ createdAt: z.string(), expiresAt: z.int().optional() });

const days = (count: number) => minutes(count * 24 * 60);

describe('what the database forgets', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());

  const aHold = async () => {
    const [payments, clock, plan] = [fakePayments(), manualClock(), aPlan()];
    const process = aProcess(database, { plan, payments, clock });
    const buyer = aBuyer();
    const choice = { seats: ['stalls/A/1'], places: [{ areaId: 'floor', count: 2 }] };
    const { id } = await holdSeats(process)({
      buyer,
      eventId: plan.event.id,
      choice,
      idempotencyKey: aKey(),
    });
    return { process, payments, clock, mine: { buyer, bookingId: id } };
  };
  const checkOut = ({ process, mine }: Awaited<ReturnType<typeof aHold>>): Promise<Booking> =>
    goToPay(process)({ ...mine, email: 'ada@example.org', publicUrl: 'https://t.test' });
  /** As its time to live says, in milliseconds after the booking was made. */
  const keptFor = async (id: BookingId): Promise<number | undefined> => {
    const { Item } = await database.client.send(
      new GetCommand({ TableName: database.table('Bookings'), Key: { id }, ConsistentRead: true }),
    );
    const { expiresAt, createdAt } = kept.parse(Item);
    return expiresAt && expiresAt * 1000 - fromInstant(createdAt);
  };

  it('is a hold that lapsed, once its places were given back and not before', async () => {
    const { process, clock, mine } = await aHold();
    clock.advance(days(3));
    expect(await keptFor(mine.bookingId)).toBeUndefined();
    await sweepSeats(process)();
    expect(await keptFor(mine.bookingId)).toBe(days(1) + minutes(8));
  });

  it('is a hold that was given back', async () => {
    const { process, mine } = await aHold();
    await giveUp(process)(mine);
    expect(await keptFor(mine.bookingId)).toBe(days(1) + minutes(8));
  });

  it('is no payment that may come late, until long after the last look for it; and none that came', async () => {
    const scene = await aHold();
    const { process, payments, clock, mine } = scene;
    const { checkout } = await checkOut(scene);
    clock.advance(minutes(11));
    await sweepSeats(process)();
    expect(await keptFor(mine.bookingId)).toBeUndefined();
    await comeToRest(database, process, clock);
    expect(await keptFor(mine.bookingId)).toBeGreaterThanOrEqual(days(90));
    payments.pay(String(checkout?.id), { late: true });
    for (const event of [...payments.events]) await receivePaymentEvent(process)(event);
    expect(await process.bookings.get(mine.bookingId)).toMatchObject({ status: 'confirmed' });
    expect(await keptFor(mine.bookingId)).toBeUndefined();
  });

  it('is not looked for again among what is open', async () => {
    const { process, mine } = await aHold();
    const forgotten = { ...process.bookings, getAll: async () => [] };
    expect(await openBookings({ ...process, bookings: forgotten })(mine.buyer)).toEqual([]);
    expect(await process.bookings.lastOpened(mine.buyer)).toEqual(new Map());
  });
});
