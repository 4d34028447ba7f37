import { aroundCommits } from '../../testing/around-commits.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { giveUp, goToPay } from '../../testing/as-seen-now.ts';
import { minutes } from '../../clock.ts';
import { fakePayments } from '../../testing/fake-payments.ts';
import { limitsThatRefuse } from '../../testing/limits-that-refuse.ts';
import { manualClock } from '../../testing/manual-clock.ts';
import { aChart, aPlan } from '../../testing/sales-plan-builder.ts';
import { violations } from '../../testing/selling-audit.ts';
import { aBuyer, aKey, aProcess, type Process } from '../../testing/selling-world.ts';
import { openTestDatabase, type TestDatabase } from '../../testing/test-database.ts';
import type { HoldRequest } from './hold-attempt.ts';
import { holdSeats } from './hold-seats.ts';

describe('a hold that is asked for again with its key', () => {
  let database: TestDatabase;
  let plan: ReturnType<typeof aPlan>;
  let clock: ReturnType<typeof manualClock>;
  let process: Process;

  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());
  beforeEach(() => {
    plan = aPlan({ chart: aChart({ seatsPerRow: 50 }) });
    clock = manualClock();
    process = aProcess(database, { plan, payments: fakePayments(), clock });
  });

  const request = (seats = ['circle/A/1', 'stalls/A/1', 'stalls/A/2']): HoldRequest => ({
    buyer: aBuyer(),
    eventId: plan.event.id,
    choice: { seats, places: [] },
    idempotencyKey: aKey(),
  });
  /** A process that stops before its nth call of a store. */
  const stopping = (calls: number): Process => {
    let left = calls;
    const count = async <Result>(call: () => Promise<Result>): Promise<Result> => {
      if (left-- <= 0) throw new Error('the process stopped');
      return call();
    };
    const { seats, bookings } = process;
    return {
      ...process,
      seats: {
        ...seats,
        claim: (...order) => count(() => seats.claim(...order)),
        release: (...order) => count(() => seats.release(...order)),
      },
      commit: (writes) => count(() => process.commit(writes)),
      bookings: { ...bookings, get: (id) => count(() => bookings.get(id)) },
    };
  };
  /** Waits with the booking until it is told to go on. */
  const slow = (again: HoldRequest) => {
    const [ready, goesOn] = [Promise.withResolvers<unknown>(), Promise.withResolvers<unknown>()];
    const waiting = aroundCommits(process, async (run) => {
      ready.resolve(null);
      await goesOn.promise;
      return run();
    });
    const held = holdSeats(waiting)(again);
    const goOn = () => {
      goesOn.resolve(null);
      return held;
    };
    return { ready: ready.promise, held, goOn };
  };
  const checkout = ({ buyer }: HoldRequest, bookingId: Awaited<ReturnType<typeof process.bookings.get>>) =>
    bookingId &&
    goToPay(process)({
      buyer,
      bookingId: bookingId.id,
      email: 'ada@example.org',
      publicUrl: 'https://tickets.test',
    });

  it.each([1, 2, 3, 4])('succeeds at once when the first attempt stopped after %d calls', async (calls) => {
    const again = request();
    await holdSeats(stopping(calls))(again).catch(() => undefined);
    const held = await holdSeats(process)(again);
    expect(held).toMatchObject({ status: 'held' });
    expect(await checkout(again, held)).toMatchObject({ status: 'paying' });
    await expect(holdSeats(process)(request())).rejects.toMatchObject({ code: 'seats-taken' });
  });

  it('succeeds however often attempts stop, with fifty seats of one row', async () => {
    const again = request(Array.from({ length: 50 }, (_, n) => `stalls/A/${n + 1}`));
    for (const calls of [1, 2, 3]) await holdSeats(stopping(calls))(again).catch(() => undefined);
    const held = await holdSeats(process)(again);
    expect(await checkout(again, held)).toMatchObject({ status: 'paying' });
  });

  it('makes one booking that can be paid when the first attempt was only slow', async () => {
    const again = request();
    let second: Promise<unknown> = Promise.resolve();
    // The other one takes the claims over and is about to make the booking when this one does.
    const slow = aroundCommits(process, async (run) => {
      let created: ReturnType<typeof run> | undefined;
      const overtaken = aroundCommits(process, async (runLater) => {
        created = run();
        await created;
        return runLater();
      });
      second = holdSeats(overtaken)(again);
      await second;
      return created ?? run();
    });
    const held = await holdSeats(slow)(again);
    expect(await second).toMatchObject({ id: held.id });
    expect(await violations(database, plan, clock.now())).toEqual([]);
    expect(await checkout(again, held)).toMatchObject({ status: 'paying' });
  });

  it('makes one booking that can be paid when a third attempt takes over while the second one gives way', async () => {
    const again = request();
    const { seats } = process;
    const first = slow(again);
    await first.ready;
    const second = slow(again);
    await second.ready;
    const claim: Process['seats']['claim'] = async (eventId, row, claimed, now) => {
      if (claimed.replaces && row.sectionId === 'stalls') {
        await first.goOn();
        await second.goOn();
      }
      return seats.claim(eventId, row, claimed, now);
    };
    const held = await holdSeats({ ...process, seats: { ...seats, claim } })(again);
    expect(await first.held).toMatchObject({ id: held.id });
    expect(await checkout(again, held)).toMatchObject({ status: 'paying' });
  });

  it('gives back what it took over to the attempt that made the booking, when it is refused itself', async () => {
    const again = request();
    const first = slow(again);
    await first.ready;
    const { limits } = limitsThatRefuse('hold');
    const spend: Process['attempts']['spend'] = async (...count) => {
      await first.goOn();
      return limits.spend(...count);
    };
    const second = holdSeats({ ...process, attempts: { ...limits, spend } })(again);
    await expect(second).rejects.toMatchObject({ code: 'too-many-attempts' });
    expect(await checkout(again, await first.held)).toMatchObject({ status: 'paying' });
  });

  it('lets nobody between what it took over and does not get as a whole, and the booking of another attempt', async () => {
    const again = request();
    const first = slow(again);
    await first.ready;
    const { seats, bookings } = process;
    const claim: Process['seats']['claim'] = async (eventId, row, claimed, now) => {
      if (!claimed.replaces || row.sectionId !== 'stalls') return seats.claim(eventId, row, claimed, now);
      await first.goOn();
      return { ok: false, taken: ['stalls/A/1'], holders: ['somebody'] };
    };
    const get: Process['bookings']['get'] = async (id) => {
      const stranger = holdSeats(process)(request(['circle/A/1']));
      await expect(stranger).rejects.toMatchObject({ code: 'seats-taken' });
      return bookings.get(id);
    };
    const second = { ...process, seats: { ...seats, claim }, bookings: { ...bookings, get } };
    await expect(holdSeats(second)(again)).rejects.toMatchObject({ code: 'seats-taken' });
    expect(await checkout(again, await first.held)).toMatchObject({ status: 'paying' });
  });

  it('leaves no seat taken where the booking was given back before the second attempt gives way', async () => {
    const again = request();
    const first = slow(again);
    await first.ready;
    const second = slow(again);
    await second.ready;
    const { id: bookingId, buyer } = await first.goOn();
    await giveUp(process)({ buyer, bookingId });
    expect(await second.goOn()).toMatchObject({ id: bookingId, status: 'cancelled' });
    await expect(holdSeats(process)(request())).resolves.toMatchObject({ status: 'held' });
  });

  it('makes one booking where the customer had another one at the event, which is over', async () => {
    const again = request();
    const { buyer } = again;
    const { id: earlier } = await holdSeats(process)({ ...again, idempotencyKey: aKey() });
    await giveUp(process)({ buyer, bookingId: earlier });
    const first = slow(again);
    await first.ready;
    // The first one makes the booking while the second one looks what is open.
    const lastOpened: Process['bookings']['lastOpened'] = async (id) => {
      await first.goOn();
      return process.bookings.lastOpened(id);
    };
    const second = await holdSeats({ ...process, bookings: { ...process.bookings, lastOpened } })(again);
    const held = await first.held;
    expect(second).toMatchObject({ id: held.id });
    expect(await checkout(again, held)).toMatchObject({ status: 'paying' });
  });

  it('leaves no seat taken where both attempts are refused', async () => {
    const again = request();
    const other = { seats: ['stalls/A/9'], places: [] };
    await holdSeats(process)({ ...again, choice: other, idempotencyKey: aKey() });
    const first = slow(again);
    await first.ready;
    const second = slow(again);
    await second.ready;
    await expect(first.goOn()).rejects.toMatchObject({ code: 'already-holding' });
    await expect(second.goOn()).rejects.toMatchObject({ code: 'already-holding' });
    await expect(holdSeats(process)(request())).resolves.toMatchObject({ status: 'held' });
  });

  it('leaves no seat taken where both attempts want a row that is free and one that is not', async () => {
    await holdSeats(process)(request(['stalls/A/1']));
    const again = request(['circle/A/1', 'stalls/A/1']);
    const { seats } = process;
    const claim: Process['seats']['claim'] = async (eventId, row, ...order) => {
      if (row.sectionId === 'stalls')
        await expect(holdSeats(process)(again)).rejects.toMatchObject({ code: 'seats-taken' });
      return seats.claim(eventId, row, ...order);
    };
    await expect(holdSeats({ ...process, seats: { ...seats, claim } })(again)).rejects.toMatchObject({
      code: 'seats-taken',
    });
    await expect(holdSeats(process)(request(['circle/A/1']))).resolves.toMatchObject({ status: 'held' });
  });

  it('takes no seat for itself that somebody else has by now', async () => {
    const again = request();
    await holdSeats(stopping(2))(again).catch(() => undefined);
    clock.advance(minutes(9));
    await holdSeats(process)(request(['stalls/A/2']));
    await expect(holdSeats(process)(again)).rejects.toMatchObject({
      code: 'seats-taken',
      details: { seats: ['stalls/A/2'] },
    });
  });

  it('never replaces a claim for good', async () => {
    const again = request(['stalls/A/1']);
    const held = await holdSeats(process)(again);
    const [line] = held.lines;
    await checkout(again, held);
    if (!line) throw new Error('no line');
    const until = clock.now() + minutes(8);
    const old = { bookingId: held.id, token: line.token, until: held.deadline + 5000 };
    const claim = { bookingId: held.id, token: 'zzzz', until, replaces: old };
    expect(await process.seats.claim(plan.event.id, line, claim, clock.now())).toMatchObject({ ok: false });
  });
});
