import { aroundCommits } from '../../testing/around-commits.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { minutes } from '../../clock.ts';
import { changeSeats, giveUp } from '../../testing/as-seen-now.ts';
import { fakePayments } from '../../testing/fake-payments.ts';
import { manualClock } from '../../testing/manual-clock.ts';
import { aChart, aPlan } from '../../testing/sales-plan-builder.ts';
import { aBuyer, aKey, aProcess, type Process } from '../../testing/selling-world.ts';
import { openTestDatabase, type TestDatabase } from '../../testing/test-database.ts';
import { extendHold } from './extend-hold.ts';
import type { HoldRequest } from './hold-attempt.ts';
import { holdSeats } from './hold-seats.ts';
import { sweepBookings } from '../paying/sweep-bookings.ts';

describe('holding seats', () => {
  let database: TestDatabase;
  let plan: ReturnType<typeof aPlan>;
  let clock: ReturnType<typeof manualClock>;
  let process: Process;

  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());
  beforeEach(() => {
    plan = aPlan();
    clock = manualClock();
    process = aProcess(database, { plan, payments: fakePayments(), clock });
  });

  const request = (
    change: Partial<HoldRequest> = {},
    seats: string[] = ['stalls/A/1', 'stalls/A/2'],
  ): HoldRequest => ({
    buyer: aBuyer(),
    eventId: plan.event.id,
    choice: { seats, places: [] },
    idempotencyKey: aKey(),
    ...change,
  });
  const hold = (change?: Partial<HoldRequest>, seats?: string[]) =>
    holdSeats(process)(request(change, seats));

  it('takes adjacent seats for the time that the event allows', async () => {
    const held = await hold();
    expect(held).toMatchObject({
      status: 'held',
      total: 24000,
      currency: 'MYR',
      deadline: clock.now() + minutes(8),
    });
    expect(await process.bookings.get(held.id)).toEqual(held);
  });

  it('refuses seats that somebody else has, naming them, and takes none of the others', async () => {
    await hold({}, ['stalls/A/2', 'stalls/B/1']);
    await expect(hold({}, ['circle/A/1', 'stalls/A/1', 'stalls/A/2'])).rejects.toMatchObject({
      code: 'seats-taken',
      details: { seats: ['stalls/A/2'] },
    });
    await expect(hold({}, ['circle/A/1', 'stalls/A/1'])).resolves.toMatchObject({ status: 'held' });
  });

  it('takes seats whose hold is over, swept or not', async () => {
    await hold();
    clock.advance(minutes(8) + 6000);
    await expect(hold()).resolves.toMatchObject({ status: 'held' });
  });

  it('answers a repeated request with the same booking', async () => {
    const again = request();
    const first = await holdSeats(process)(again);
    expect(await holdSeats(process)(again)).toEqual(first);
  });

  it('makes one booking of identical requests at once', async () => {
    const twin = request();
    const results = await Promise.allSettled([holdSeats(process)(twin), holdSeats(process)(twin)]);
    const made = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value.id] : []));
    expect(new Set(made).size).toBe(1);
    await expect(hold()).rejects.toMatchObject({ code: 'seats-taken' });
  });

  it('refuses a key that was used for another choice', async () => {
    const first = request();
    await holdSeats(process)(first);
    const other = { ...first, choice: { seats: ['circle/A/1'], places: [] } };
    await expect(holdSeats(process)(other)).rejects.toMatchObject({ code: 'idempotency-key-reused' });
    await expect(hold({}, ['circle/A/1'])).resolves.toMatchObject({ status: 'held' });
  });

  it.each([
    ['no seat at all', [], 'invalid-input'],
    ['a seat of another event', ['balcony/A/1'], 'unknown-seat'],
    ['a seat twice', ['stalls/A/1', 'stalls/A/1'], 'invalid-input'],
    ['51 seats', Array.from({ length: 51 }, (_, n) => `stalls/A/${n}`), 'too-many-places'],
  ])('refuses %s', async (_, seats, code) => {
    await expect(hold({}, seats)).rejects.toMatchObject({ code });
  });

  it('refuses when the event is not on sale', async () => {
    clock.advance(Date.parse(plan.event.salesCloseAt) - clock.now());
    await expect(hold()).rejects.toMatchObject({ code: 'sales-closed' });
  });

  it('never lets an area pass its capacity', async () => {
    const places = (count: number) => ({ choice: { seats: [], places: [{ areaId: 'floor', count }] } });
    await hold(places(3));
    await expect(hold(places(3))).rejects.toMatchObject({ code: 'area-full' });
    const results = await Promise.allSettled(Array.from({ length: 6 }, () => hold(places(1))));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
  });

  it('frees the seats of a hold whose places are full', async () => {
    await expect(
      hold({ choice: { seats: ['stalls/A/1'], places: [{ areaId: 'floor', count: 6 }] } }),
    ).rejects.toMatchObject({ code: 'area-full' });
    await expect(hold({}, ['stalls/A/1'])).resolves.toMatchObject({ status: 'held' });
  });

  it('changes a hold: takes the new, frees the unwanted, keeps the deadline', async () => {
    const buyer = aBuyer();
    const held = await hold({ buyer });
    const choice = { seats: ['stalls/A/2', 'stalls/B/1'], places: [{ areaId: 'floor', count: 2 }] };
    const changed = await changeSeats(process)({ buyer, bookingId: held.id, choice });
    expect(changed).toMatchObject({ deadline: held.deadline, total: 36000 });
    await expect(hold({}, ['stalls/A/1'])).resolves.toMatchObject({ status: 'held' });
    await expect(hold({}, ['stalls/B/1'])).rejects.toMatchObject({ code: 'seats-taken' });
    const back = {
      buyer,
      bookingId: held.id,
      choice: { seats: ['stalls/A/2'], places: [{ areaId: 'floor', count: 1 }] },
    };
    await changeSeats(process)(back);
    await expect(
      hold({ choice: { seats: [], places: [{ areaId: 'floor', count: 4 }] } }),
    ).resolves.toMatchObject({ status: 'held' });
  });

  it('extends a hold once', async () => {
    const buyer = aBuyer();
    const held = await hold({ buyer });
    clock.advance(minutes(7));
    await extendHold(process)({ buyer, bookingId: held.id });
    clock.advance(minutes(7));
    await expect(hold()).rejects.toMatchObject({ code: 'seats-taken' });
    await expect(extendHold(process)({ buyer, bookingId: held.id })).rejects.toMatchObject({
      code: 'already-extended',
    });
  });

  it('gives everything back when cancelled, and when swept after its time', async () => {
    const buyer = aBuyer();
    const wish = { choice: { seats: ['stalls/A/1'], places: [{ areaId: 'floor', count: 5 }] } };
    const held = await hold({ buyer, ...wish });
    await giveUp(process)({ buyer, bookingId: held.id });
    const second = await hold(wish);
    clock.advance(minutes(9));
    await sweepBookings(process)();
    expect(await process.bookings.get(second.id)).toMatchObject({ status: 'expired' });
    await expect(hold(wish)).resolves.toMatchObject({ status: 'held' });
  });

  it('counts places out again also while the event is taken back to a draft', async () => {
    const wish = { choice: { seats: [], places: [{ areaId: 'floor', count: 5 }] } };
    const buyer = aBuyer();
    const held = await hold({ buyer, ...wish });
    clock.advance(minutes(9));
    await sweepBookings({ ...process, plans: { get: async () => null } })();
    expect(await process.bookings.get(held.id)).toMatchObject({ status: 'expired' });
    await expect(hold(wish)).resolves.toMatchObject({ status: 'held' });
  });

  it('takes fifty seats of one row', async () => {
    plan = aPlan({ chart: aChart({ seatsPerRow: 50 }) });
    process = aProcess(database, { plan, payments: fakePayments(), clock });
    const seats = Array.from({ length: 50 }, (_, n) => `stalls/A/${n + 1}`);
    await expect(hold({}, seats)).resolves.toMatchObject({ status: 'held' });
    await expect(hold({}, seats)).rejects.toMatchObject({ code: 'seats-taken' });
  });

  it('refuses a change that names a seat twice', async () => {
    const buyer = aBuyer();
    const held = await hold({ buyer });
    await expect(
      changeSeats(process)({
        buyer,
        bookingId: held.id,
        choice: { seats: ['stalls/A/1', 'stalls/A/1'], places: [] },
      }),
    ).rejects.toMatchObject({ code: 'invalid-input' });
  });

  it('keeps what a change took when another one followed before its answer came', async () => {
    const buyer = aBuyer();
    const held = await hold({ buyer }, ['stalls/A/1']);
    const change = (by: Process, seats: string[]) =>
      changeSeats(by)({ buyer, bookingId: held.id, choice: { seats, places: [] } });
    let isFirst = true;
    const unlucky = aroundCommits(process, async (run) => {
      const result = await run();
      if (!isFirst) return result;
      isFirst = false;
      await change(process, ['stalls/A/1', 'stalls/A/2', 'stalls/B/1']);
      // The answer was lost, and the write that the SDK repeats meets its own version.
      return run();
    });
    await change(unlucky, ['stalls/A/1', 'stalls/A/2']);
    await expect(hold({}, ['stalls/A/2'])).rejects.toMatchObject({ code: 'seats-taken' });
  });

  it("does not show or change somebody else's booking", async () => {
    const held = await hold();
    const stranger = { buyer: aBuyer(), bookingId: held.id };
    await expect(
      changeSeats(process)({ ...stranger, choice: { seats: ['stalls/A/1'], places: [] } }),
    ).rejects.toMatchObject({ code: 'not-found' });
    await expect(extendHold(process)(stranger)).rejects.toMatchObject({ code: 'not-found' });
    await expect(giveUp(process)(stranger)).rejects.toMatchObject({ code: 'not-found' });
  });
});
