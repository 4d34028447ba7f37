import { withAccount } from '../bookings/buyer.ts';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { minutes, seconds } from '../../clock.ts';
import { fakePayments } from '../../testing/fake-payments.ts';
import { type ManualClock, manualClock } from '../../testing/manual-clock.ts';
import { aChart, aPlan } from '../../testing/sales-plan-builder.ts';
import { violations, violationsAtRest } from '../../testing/selling-audit.ts';
import { aCustomer, aKey, aProcess, comeToRest, type Process } from '../../testing/selling-world.ts';
import { openTestDatabase, type TestDatabase } from '../../testing/test-database.ts';
import { changeSeats, goToPay } from '../../testing/as-seen-now.ts';
import { holdSeats } from '../holding/hold-seats.ts';
import { sweepSeats } from './sweep-bookings.ts';
import { takeBackLapsed } from './take-back-lapsed.ts';

const full = { code: 'area-full' };

describe('standing places of a hold that lapsed, without any worker', () => {
  let database: TestDatabase;
  let clock: ManualClock;
  let processes: Process[];
  const plan = aPlan({ chart: aChart({ rows: 1, seatsPerRow: 3, capacity: 6 }) });
  const payments = fakePayments();

  beforeEach(async () => {
    database = await openTestDatabase();
    clock = manualClock();
    processes = Array.from({ length: 3 }, () => aProcess(database, { plan, payments, clock }));
  });
  afterEach(() => database.close());

  const at = (n: number): Process => {
    const process = processes[n % processes.length];
    if (!process) throw new Error('no process');
    return process;
  };
  const floor = (count: number) => ({ seats: [], places: [{ areaId: 'floor', count }] });
  const hold = (count: number, n = 0, accountId = aCustomer()) =>
    holdSeats(at(n))({
      buyer: withAccount(accountId),
      eventId: plan.event.id,
      choice: floor(count),
      idempotencyKey: aKey(),
    });

  it('can be had by others at once', async () => {
    await hold(6);
    await expect(hold(1, 1)).rejects.toMatchObject(full);
    clock.advance(minutes(9));
    await expect(hold(4, 1)).resolves.toMatchObject({ status: 'held' });
    await expect(hold(3, 2)).rejects.toMatchObject(full);
    await expect(hold(2, 2)).resolves.toMatchObject({ status: 'held' });
    expect(await violations(database, plan, clock.now())).toEqual([]);
  });

  it('can be had by a hold that wants more', async () => {
    await hold(5);
    clock.advance(minutes(4));
    const accountId = aCustomer();
    const { id: bookingId } = await hold(1, 1, accountId);
    clock.advance(minutes(5));
    const more = changeSeats(at(1))({ buyer: withAccount(accountId), bookingId, choice: floor(6) });
    await expect(more).resolves.toMatchObject({ status: 'held' });
  });

  it('stay with who is paying, or holds still', async () => {
    const accountId = aCustomer();
    const { id: bookingId } = await hold(3, 0, accountId);
    const where = { email: 'ada@example.org', publicUrl: 'https://t.test' };
    await goToPay(at(0))({ buyer: withAccount(accountId), bookingId, ...where });
    clock.advance(minutes(5));
    await hold(3);
    clock.advance(minutes(4));
    await expect(hold(1, 1)).rejects.toMatchObject(full);
  });

  it('are looked for every few seconds by a process, however many find no room', async () => {
    let looks = 0;
    const own = at(1);
    const due: Process['bookings']['due'] = (...asked) => {
      looks += 1;
      return own.bookings.due(...asked);
    };
    const takeBack = takeBackLapsed({ ...own, bookings: { ...own.bookings, due } });
    await Promise.all(Array.from({ length: 5 }, () => takeBack()));
    await takeBack();
    expect(looks).toBe(1);
    clock.advance(seconds(2));
    await takeBack();
    expect(looks).toBe(2);
  });

  it('are given back once, whoever does so at the same time', async () => {
    await Promise.all([hold(2, 0), hold(2, 1), hold(2, 2)]);
    clock.advance(minutes(9));
    const workers = [0, 1, 2].map((n) => sweepSeats(at(n))());
    const wanted = Array.from({ length: 12 }, (_, n) => hold(1, n));
    await Promise.allSettled([...workers, ...wanted]);
    clock.advance(seconds(3));
    const late = await Promise.allSettled(Array.from({ length: 6 }, (_, n) => hold(1, n)));
    const got = [...(await Promise.allSettled(wanted)), ...late].filter(
      ({ status }) => status === 'fulfilled',
    );
    expect(got).toHaveLength(6);
    expect(await violations(database, plan, clock.now())).toEqual([]);
    await comeToRest(database, at(0), clock);
    expect(await violationsAtRest(database, plan, clock.now(), { payments, told: [] })).toEqual([]);
  });
});
