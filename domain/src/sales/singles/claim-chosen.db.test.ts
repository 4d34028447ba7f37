import { withAccount } from '../bookings/buyer.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { seatIdsOf } from '@parterre/seating/seat-id';
import { minutes } from '../../clock.ts';
import type { AccountId } from '../../ids.ts';
import type { Event } from '../../programme/events/event.ts';
import { changeSeats, giveUp } from '../../testing/as-seen-now.ts';
import { fakePayments } from '../../testing/fake-payments.ts';
import type { Interceptor } from '../../testing/intercept-calls.ts';
import { manualClock } from '../../testing/manual-clock.ts';
import { aChart, aPlan } from '../../testing/sales-plan-builder.ts';
import { aCustomer, aKey, aProcess, type Process } from '../../testing/selling-world.ts';
import { openTestDatabase, type TestDatabase } from '../../testing/test-database.ts';
import { withoutEdges } from '../../testing/without-edges.ts';
import type { Booking } from '../bookings/booking.ts';
import { holdSeats } from '../holding/hold-seats.ts';

/** Rows of `stalls`: `A/3` is seat 3 of row A. */
const seat = (name: string): string => `stalls/${name}`;

describe('a choice at an event that wants no single seats', () => {
  let database: TestDatabase;
  let clock: ReturnType<typeof manualClock>;
  let plan: ReturnType<typeof aPlan>;
  let process: Process;
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());

  const selling = (size: { rows?: number; seatsPerRow?: number }, event: Partial<Event> = {}) => {
    const chart = aChart({ rows: 1, ...size });
    const [stalls] = chart.sections;
    if (!stalls) throw new Error('no section');
    plan = aPlan({ chart: { ...chart, sections: [stalls] }, event: { noSingleSeats: true, ...event } });
    clock = manualClock();
    process = seenBy((run) => run());
  };
  const seenBy = (interceptor: Interceptor): Process =>
    aProcess(database.seenBy(interceptor), { plan, payments: fakePayments(), clock });
  beforeEach(() => selling({ seatsPerRow: 8 }));

  const hold = (names: readonly string[], { by = process, who = aCustomer() } = {}): Promise<Booking> =>
    holdSeats(by)({
      buyer: withAccount(who),
      eventId: plan.event.id,
      choice: { seats: names.map(seat), places: [] },
      idempotencyKey: aKey(),
    });
  const change = (accountId: AccountId, booking: Booking, names: readonly string[]): Promise<Booking> =>
    changeSeats(process)({
      buyer: withAccount(accountId),
      bookingId: booking.id,
      choice: { seats: names.map(seat), places: [] },
    });
  const heldBy = (booking: Booking): string[] => booking.lines.flatMap(seatIdsOf).toSorted();

  it('is refused where it would leave one alone, with what would fit, and nothing is taken', async () => {
    await expect(hold(['A/2', 'A/3'])).rejects.toMatchObject({
      code: 'seat-left-alone',
      message: 'Seat A 1 would be left alone. Seats A 1 and 2 would fit.',
      details: { seats: ['stalls/A/1'], instead: ['stalls/A/1', 'stalls/A/2'] },
    });
    expect(await process.seats.read(plan.event.id, ['stalls'])).toMatchObject([{ rows: new Map() }]);
    await expect(hold(['A/3', 'A/4'])).resolves.toMatchObject({ status: 'held' });
  });

  it('is had where the event does not ask', async () => {
    selling({ seatsPerRow: 8 }, { noSingleSeats: undefined });
    await expect(hold(['A/2', 'A/3'])).resolves.toMatchObject({ status: 'held' });
  });

  it('is refused where it leaves one between two of its own, or beside what others have', async () => {
    await expect(hold(['A/4', 'A/6'])).rejects.toMatchObject({ details: { seats: ['stalls/A/5'] } });
    await hold(['A/7', 'A/8']);
    await expect(hold(['A/4', 'A/5'])).rejects.toMatchObject({
      details: { seats: ['stalls/A/6'], instead: ['stalls/A/3', 'stalls/A/4'] },
    });
    await expect(hold(['A/5', 'A/6'])).resolves.toMatchObject({ status: 'held' });
  });

  it('counts what has lapsed as free', async () => {
    await hold(['A/7', 'A/8']);
    await expect(hold(['A/4', 'A/5'])).rejects.toMatchObject({ code: 'seat-left-alone' });
    clock.advance(minutes(8) + 6000);
    await expect(hold(['A/4', 'A/5'])).resolves.toMatchObject({ status: 'held' });
  });

  it('names seats that are taken before those that would be left alone', async () => {
    await hold(['A/1', 'A/2']);
    await expect(hold(['A/2', 'A/4'])).rejects.toMatchObject({ code: 'seats-taken' });
  });

  it('is had where nothing else would fit, so that the last seats are sold', async () => {
    selling({ seatsPerRow: 3, rows: 2 });
    await hold(['B/1', 'B/2', 'B/3']);
    await expect(hold(['A/2', 'A/3'])).resolves.toMatchObject({ status: 'held' });
    await expect(hold(['A/1'])).resolves.toMatchObject({ status: 'held' });
  });

  it('is refused in any of its rows, and gives back what it had in the others', async () => {
    selling({ seatsPerRow: 4, rows: 2 });
    await expect(hold(['A/1', 'A/2', 'B/2', 'B/3'])).rejects.toMatchObject({
      details: {
        seats: ['stalls/B/1', 'stalls/B/4'],
        instead: ['stalls/A/1', 'stalls/A/2', 'stalls/B/1', 'stalls/B/2'],
      },
    });
    await expect(hold(['A/1', 'A/2', 'B/1', 'B/2'])).resolves.toMatchObject({ status: 'held' });
  });

  it('may be given back in part, and is changed only to what leaves none alone', async () => {
    const who = aCustomer();
    const held = await hold(['A/1', 'A/2', 'A/3'], { who });
    const less = await change(who, held, ['A/2', 'A/3']);
    expect(heldBy(less)).toEqual(['stalls/A/2', 'stalls/A/3']);
    // Seat 1 is alone already.
    const more = await change(who, less, ['A/2', 'A/3', 'A/4']);
    expect(heldBy(more)).toHaveLength(3);
    await expect(change(who, more, ['A/2', 'A/3', 'A/4', 'A/6'])).rejects.toMatchObject({
      code: 'seat-left-alone',
      details: { seats: ['stalls/A/5'] },
    });
    const moved = await change(who, more, ['A/1', 'A/2', 'A/3']);
    await expect(change(who, moved, ['A/2', 'A/3', 'A/4'])).rejects.toMatchObject({
      details: { seats: ['stalls/A/1'] },
    });
    const stays = await process.bookings.get(moved.id);
    expect(stays && heldBy(stays)).toEqual(['stalls/A/1', 'stalls/A/2', 'stalls/A/3']);
  });

  it('costs no call more than elsewhere', async () => {
    const calls: string[] = [];
    const counting: Interceptor = (run, call) => {
      calls.push(call.command);
      return run();
    };
    await hold(['A/3', 'A/4'], { by: seenBy(counting) });
    const [withRule] = [calls.splice(0)];
    selling({ seatsPerRow: 8 }, { noSingleSeats: false });
    await hold(['A/3', 'A/4'], { by: seenBy(counting) });
    expect(withRule).toEqual(calls);
  });

  it('may be as large and as scattered as any', async () => {
    selling({ seatsPerRow: 160 });
    const every = (step: number) => Array.from({ length: 50 }, (_, n) => `A/${n * step + 3}`);
    await expect(hold(every(2))).rejects.toMatchObject({ code: 'seat-left-alone' });
    const who = aCustomer();
    const held = await hold(every(3), { who });
    expect(heldBy(held)).toHaveLength(50);
    const together = await change(
      who,
      held,
      Array.from({ length: 50 }, (_, n) => `A/${n + 101}`),
    );
    expect(heldBy(together)).toHaveLength(50);
    await giveUp(process)({ buyer: withAccount(who), bookingId: together.id });
    const block = await hold(
      Array.from({ length: 50 }, (_, n) => `A/${n + 3}`),
      { who },
    );
    const half = Array.from({ length: 50 }, (_, n) => (n % 3 === 0 ? `A/${n + 90}` : `A/${n + 3}`));
    await expect(change(who, block, half)).rejects.toMatchObject({ code: 'seat-left-alone' });
  });

  describe('of two parties at once that would leave one between them', () => {
    // There is another row, where either would fit.
    beforeEach(() => selling({ seatsPerRow: 8, rows: 2 }));
    const race = async (by: () => Process): Promise<string[]> => {
      const wishes = [
        ['A/1', 'A/2', 'A/3'],
        ['A/5', 'A/6'],
      ];
      const all = await Promise.allSettled(wishes.map((names) => hold(names, { by: by() })));
      return all.map((one) =>
        one.status === 'fulfilled' ? 'held' : String(Reflect.get(Object(one.reason), 'code')),
      );
    };

    it('is had by one only', async () => {
      for (let n = 0; n < 10; n++) {
        selling({ seatsPerRow: 8, rows: 2 });
        const answers = await race(() => seenBy((run) => run()));
        expect(answers.toSorted()).toEqual(['held', 'seat-left-alone']);
      }
    });

    it('is had by both when claims say nothing of the seats beside them', async () => {
      expect(await race(() => seenBy(withoutEdges((run) => run())))).toEqual(['held', 'held']);
    });
  });
});
