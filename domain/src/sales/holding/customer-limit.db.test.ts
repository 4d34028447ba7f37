import type { Buyer } from '../bookings/buyer.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { minutes, toInstant } from '../../clock.ts';
import type { SalesPlan } from '../../programme/publishing/sales-plan.ts';
import { changeSeats, giveUp, goToPay } from '../../testing/as-seen-now.ts';
import { type FakePayments, fakePayments } from '../../testing/fake-payments.ts';
import { type ManualClock, manualClock } from '../../testing/manual-clock.ts';
import { aChart, aPlan } from '../../testing/sales-plan-builder.ts';
import { violations } from '../../testing/selling-audit.ts';
import { aBuyer, aKey, aProcess, type Process } from '../../testing/selling-world.ts';
import { openTestDatabase, type TestDatabase } from '../../testing/test-database.ts';
import type { Booking } from '../bookings/booking.ts';
import type { Choice } from './choice.ts';
import { holdSeats } from './hold-seats.ts';
import { openBookings } from '../ending/open-booking.ts';
import { placesBought } from './places-bought.ts';
import { receivePaymentEvent } from '../paying/receive-payment-event.ts';
import { sweepBookings } from '../paying/sweep-bookings.ts';

const six = 6;

const row = (name: string, from: number, to: number): Choice => ({
  seats: Array.from({ length: to - from + 1 }, (_, n) => `stalls/${name}/${from + n}`),
  places: [],
});
const standing = (count: number): Choice => ({ seats: [], places: [{ areaId: 'floor', count }] });

describe('so many places for each customer', () => {
  let database: TestDatabase;
  let plan: SalesPlan;
  let payments: FakePayments;
  let clock: ManualClock;
  let process: Process;
  let buyer: Buyer;

  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());
  beforeEach(() => {
    plan = aPlan({
      chart: aChart({ rows: 3, seatsPerRow: 20, capacity: 40 }),
      event: { placesPerCustomer: six },
    });
    [payments, clock, buyer] = [fakePayments(), manualClock(), aBuyer()];
    process = aProcess(database, { plan, payments, clock });
  });

  const hold = (choice: Choice, by: Process = process): Promise<Booking> =>
    holdSeats(by)({ buyer, eventId: plan.event.id, choice, idempotencyKey: aKey() });
  const change = (booking: Booking, choice: Choice) =>
    changeSeats(process)({ buyer, bookingId: booking.id, choice });
  const pay = (booking: Booking) =>
    goToPay(process)({
      buyer,
      bookingId: booking.id,
      email: 'ada@example.org',
      publicUrl: 'https://t.test',
    });
  const deliver = async () => {
    for (const event of payments.events.splice(0)) await receivePaymentEvent(process)(event);
  };
  const buy = async (choice: Choice): Promise<Booking> => {
    const { checkout, id } = await pay(await hold(choice));
    payments.pay(checkout?.id ?? '');
    await deliver();
    return (await process.bookings.get(id)) ?? Promise.reject(new Error('no booking'));
  };
  const counted = () => process.bookings.placesOf({ buyer, eventId: plan.event.id });
  const bought = () => placesBought(process)({ buyer, eventId: plan.event.id });
  /** Every process sells by the new limit from its next look at the event on. */
  const setLimit = (most: number | null) => {
    const came = plan.placesPerCustomer === null && most !== null;
    const event = came ? { ...plan.event, limitedSince: toInstant(clock.now()) } : plan.event;
    plan = { ...plan, event, placesPerCustomer: most };
    process = aProcess(database, { plan, payments, clock });
  };

  it('are held up to the limit, seats and standing places together', async () => {
    const held = await hold({ seats: row('A', 1, 4).seats, places: standing(2).places });
    await expect(change(held, { ...standing(2), seats: row('A', 1, 5).seats })).rejects.toMatchObject({
      code: 'customer-limit',
    });
    expect(await change(held, standing(6))).toMatchObject({ status: 'held' });
  });

  it('are refused with the limit, what one has, and what to do', async () => {
    await expect(hold(row('A', 1, 7))).rejects.toMatchObject({
      message: 'At most 6 tickets each for this event. Please choose fewer.',
    });
    await buy(row('A', 1, 4));
    await expect(hold(row('B', 1, 3))).rejects.toMatchObject({
      message: 'At most 6 tickets each for this event. You have 4 already: you can take 2 more.',
    });
    await buy(row('B', 1, 2));
    await expect(hold(standing(1))).rejects.toMatchObject({
      message: 'At most 6 tickets each for this event. You have 6 already.',
    });
  });

  it('are refused before any seat is claimed, where they are too many by themselves', async () => {
    const held = await hold(row('A', 1, 4));
    process = { ...process, seats: { ...process.seats, claim: () => Promise.reject(new Error('a claim')) } };
    await expect(change(held, row('A', 1, 7))).rejects.toMatchObject({ code: 'customer-limit' });
    buyer = aBuyer();
    await expect(hold(row('B', 1, 7))).rejects.toMatchObject({ code: 'customer-limit' });
    await expect(hold(row('B', 1, 6))).rejects.toThrow('a claim');
  });

  it('leave the seats free to whom they are refused', async () => {
    await buy(row('A', 1, 4));
    await expect(hold(row('B', 1, 3))).rejects.toMatchObject({ code: 'customer-limit' });
    buyer = aBuyer();
    await expect(hold(row('B', 1, 3))).resolves.toMatchObject({ status: 'held' });
  });

  it('are never more, whoever asks twice at once', async () => {
    for (let round = 0; round < 5; round++) {
      buyer = aBuyer();
      await buy(standing(1));
      const processes = [process, aProcess(database, { plan, payments, clock })];
      const wishes = [
        row('A', 1, 6),
        row('B', 1, 6),
        row('A', 7, 12),
        row('B', 7, 12),
        standing(5),
        standing(5),
      ];
      await Promise.allSettled(wishes.map((wish, n) => hold(wish, processes[n % 2])));
      expect(await counted()).toBeLessThanOrEqual(six);
      expect(await violations(database, plan, clock.now())).toEqual([]);
      const [open] = await openBookings(process)(buyer);
      if (open) await giveUp(process)({ buyer, bookingId: open.id });
      expect(await counted()).toBe(1);
    }
  });

  it('are never more, with two tabs that each add to the same hold', async () => {
    const held = await hold(row('A', 1, 4));
    await Promise.allSettled([
      change(held, row('A', 1, 6)),
      change(held, row('A', 3, 8)),
      change(held, row('A', 1, 7)),
    ]);
    expect(await counted()).toBeLessThanOrEqual(six);
    expect(await violations(database, plan, clock.now())).toEqual([]);
  });

  it('come back with a hold that is given back, and with tickets that are', async () => {
    const held = await hold(row('A', 1, 6));
    await giveUp(process)({ buyer, bookingId: held.id });
    expect(await counted()).toBe(0);
    const { id } = await buy(row('A', 1, 6));
    await giveUp(process)({ buyer, bookingId: id });
    expect(await counted()).toBe(0);
    await expect(hold(row('A', 1, 6))).resolves.toMatchObject({ status: 'held' });
  });

  it('come back once the time of a hold is over, with no worker about', async () => {
    await hold(row('A', 1, 6));
    clock.advance(minutes(8));
    await expect(hold(row('B', 1, 6))).resolves.toMatchObject({ status: 'held' });
    expect(await counted()).toBe(six);
  });

  it('count once when the same request comes twice', async () => {
    const request = { buyer, eventId: plan.event.id, choice: row('A', 1, 6), idempotencyKey: aKey() };
    await Promise.all([holdSeats(process)(request), holdSeats(process)(request)]);
    await holdSeats(process)(request);
    expect(await counted()).toBe(six);
  });

  it('are told apart: what is bought, and what is open or has lapsed', async () => {
    await buy(row('A', 1, 4));
    expect(await bought()).toBe(4);
    await hold(row('B', 1, 2));
    expect(await bought()).toBe(4);
    clock.advance(minutes(9));
    expect(await bought()).toBe(4);
  });

  it('stay with whoever has more than a limit that was lowered; they may give back, and take no more', async () => {
    const held = await hold(row('A', 1, 6));
    setLimit(4);
    await expect(change(held, row('A', 1, 7))).rejects.toMatchObject({ code: 'customer-limit' });
    expect(await change(held, row('B', 1, 6))).toMatchObject({ status: 'held' });
    expect(await change(held, row('B', 1, 5))).toMatchObject({ status: 'held' });
    const { checkout, id } = await pay(held);
    payments.pay(checkout?.id ?? '');
    await deliver();
    expect(await process.bookings.get(id)).toMatchObject({ status: 'confirmed' });
    await expect(hold(standing(1))).rejects.toMatchObject({
      message: 'At most 4 tickets each for this event. You have 5 already.',
    });
  });

  it('are not counted while there is no limit; once there is one, all that one has is', async () => {
    setLimit(null);
    await buy(row('A', 1, 10));
    const held = await hold(row('B', 1, 1));
    expect([await counted(), await bought()]).toEqual([0, 0]);
    setLimit(12);
    expect(await bought()).toBe(10);
    expect(await change(held, row('B', 1, 2))).toMatchObject({ status: 'held' });
    await expect(change(held, row('B', 1, 3))).rejects.toMatchObject({ code: 'customer-limit' });
    expect([await counted(), await bought()]).toEqual([12, 10]);
    setLimit(null);
    expect(await change(held, row('B', 1, 9))).toMatchObject({ status: 'held' });
    expect(await counted()).toBe(19);
  });

  it('of a hold that was made while there was no limit can be given back and bought, and no more of them taken', async () => {
    setLimit(null);
    const held = await hold(row('A', 1, 9));
    setLimit(4);
    await expect(change(held, row('A', 1, 10))).rejects.toMatchObject({ code: 'customer-limit' });
    expect(await counted()).toBe(9);
    expect(await change(held, row('A', 1, 8))).toMatchObject({ status: 'held' });
    expect(await counted()).toBe(8);
    await giveUp(process)({ buyer, bookingId: held.id });
    expect(await counted()).toBe(0);

    setLimit(null);
    const { checkout, id } = await pay(await hold(row('A', 1, 9)));
    setLimit(4);
    payments.pay(checkout?.id ?? '');
    await deliver();
    expect(await process.bookings.get(id)).toMatchObject({ status: 'confirmed' });
    expect([await counted(), await bought()]).toEqual([9, 9]);
    await expect(hold(standing(1))).rejects.toMatchObject({ code: 'customer-limit' });
    await giveUp(process)({ buyer, bookingId: id });
    expect(await counted()).toBe(0);
  });

  it('of a hold that is on no count yet are told of when more are refused', async () => {
    await buy(row('A', 1, 3));
    setLimit(null);
    const held = await hold(row('B', 1, 1));
    setLimit(5);
    const message = 'At most 5 tickets each for this event. You have 4 already: you can take 1 more.';
    await expect(change(held, row('B', 1, 3))).rejects.toMatchObject({ message });
    await expect(change(held, row('B', 1, 6))).rejects.toMatchObject({ message });
    expect(await change(held, row('B', 1, 2))).toMatchObject({ status: 'held' });
  });

  it('of a hold that comes to nothing are never counted where there is no limit', async () => {
    setLimit(null);
    const held = await hold(row('A', 1, 9));
    await giveUp(process)({ buyer, bookingId: held.id });
    await hold(row('A', 1, 3));
    clock.advance(minutes(9));
    await sweepBookings(process)();
    expect(await counted()).toBe(0);
  });

  it('go back, money and all, when a late payment would make them too many', async () => {
    const late = await pay(await hold(row('A', 1, 4)));
    clock.advance(minutes(11));
    await sweepBookings(process)();
    expect(await counted()).toBe(0);
    await hold(row('B', 1, 3));
    payments.pay(late.checkout?.id ?? '', { late: true });
    await deliver();
    expect(await process.bookings.get(late.id)).toMatchObject({
      status: 'cancelled',
      refunds: [{ state: 'done' }],
    });
    expect(await counted()).toBe(3);
  });

  it('are had by a late payment that fits, and counted again', async () => {
    const late = await pay(await hold(row('A', 1, 4)));
    clock.advance(minutes(11));
    await sweepBookings(process)();
    payments.pay(late.checkout?.id ?? '', { late: true });
    await deliver();
    expect(await process.bookings.get(late.id)).toMatchObject({ status: 'confirmed' });
    expect(await counted()).toBe(4);
    await expect(hold(row('B', 1, 3))).rejects.toMatchObject({ code: 'customer-limit' });
  });
});
