import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { minutes, seconds } from '../../clock.ts';
import type { BookingId } from '../../ids.ts';
import { giveUp, goToPay } from '../../testing/as-seen-now.ts';
import { type FakePayments, fakePayments } from '../../testing/fake-payments.ts';
import { type ManualClock, manualClock } from '../../testing/manual-clock.ts';
import { aPlan } from '../../testing/sales-plan-builder.ts';
import { aBuyer, aKey, aProcess, type Process } from '../../testing/selling-world.ts';
import { openTestDatabase, type TestDatabase } from '../../testing/test-database.ts';
import { holdSeats } from '../holding/hold-seats.ts';
import { revisionOf } from '../bookings/revision.ts';
import { settleBooking } from './settle-booking.ts';
import { settleForCustomer } from './settle-for-customer.ts';
import { startCheckout } from './start-checkout.ts';
import { sweepBookings } from './sweep-bookings.ts';

const where = { email: 'ada@example.org', publicUrl: 'https://t.test' };

describe('the payment provider', () => {
  let database: TestDatabase;
  let payments: FakePayments;
  let clock: ManualClock;
  let processes: Process[];
  let asked: number;
  const buyer = aBuyer();

  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());
  beforeEach(() => {
    [payments, clock, asked] = [fakePayments(), manualClock(), 0];
    const count =
      <Input, Output>(ask: (input: Input) => Promise<Output>) =>
      (input: Input) => {
        asked += 1;
        return ask(input);
      };
    const counted = {
      ...payments,
      outcomeOf: count(payments.outcomeOf),
      closePage: count(payments.closePage),
      openPage: count(payments.openPage),
      refund: count(payments.refund),
      moneyState: count(payments.moneyState),
    };
    const world = { plan: aPlan(), payments: counted, clock };
    processes = [aProcess(database, world), aProcess(database, world)];
  });

  const processNumber = (n: number): Process => {
    const process = processes[n];
    if (!process) throw new Error('no such process');
    return process;
  };
  const one = () => processNumber(0);
  const other = () => processNumber(1);

  const held = async (): Promise<BookingId> => {
    const choice = { seats: ['stalls/A/1'], places: [] };
    const request = { buyer, eventId: one().eventId, choice, idempotencyKey: aKey() };
    return (await holdSeats(one())(request)).id;
  };
  const paying = async (): Promise<BookingId> => {
    const bookingId = await held();
    await goToPay(one())({ buyer, bookingId, ...where });
    return bookingId;
  };
  const pay = (bookingId: BookingId, late = false) => payments.pay(`page-${bookingId}`, { late });
  /** How often the provider is asked while somebody does this so many times at once, at either process. */
  const questionsOf = async (times: number, act: (process: Process) => Promise<unknown>): Promise<number> => {
    const before = asked;
    await Promise.allSettled(Array.from({ length: times }, (_, n) => act(n % 2 === 0 ? one() : other())));
    return asked - before;
  };
  const settling = (bookingId: BookingId) => (process: Process) =>
    settleForCustomer(process)({ buyer, bookingId });

  it('is asked once when a customer wants to know a hundred times, and again some seconds later', async () => {
    const bookingId = await paying();
    expect(await questionsOf(100, settling(bookingId))).toBe(1);
    clock.advance(seconds(2));
    expect(await questionsOf(10, settling(bookingId))).toBe(0);
    clock.advance(seconds(2));
    expect(await questionsOf(10, settling(bookingId))).toBe(1);
  });

  it('says what became of a payment to whoever asks first, and the others learn it from the booking', async () => {
    const bookingId = await paying();
    pay(bookingId);
    const answers = await Promise.all([1, 2, 3, 4].map(() => settling(bookingId)(one())));
    expect(answers.some(({ status }) => status === 'confirmed')).toBe(true);
    await expect(settling(bookingId)(other())).resolves.toMatchObject({ status: 'confirmed' });
  });

  it.each<readonly [string, () => Promise<BookingId>]>([
    ['held', held],
    [
      'confirmed',
      async () => {
        const bookingId = await paying();
        pay(bookingId);
        await settleBooking(one())(bookingId);
        return bookingId;
      },
    ],
    [
      'given back before anybody went to pay',
      async () => {
        const bookingId = await held();
        await giveUp(one())({ buyer, bookingId });
        return bookingId;
      },
    ],
    [
      'paid back',
      async () => {
        const bookingId = await paying();
        pay(bookingId);
        await settleBooking(one())(bookingId);
        await giveUp(one())({ buyer, bookingId });
        return bookingId;
      },
    ],
    [
      'over for days',
      async () => {
        const bookingId = await paying();
        clock.advance(minutes(11));
        for (let day = 0; day < 4; day++) {
          await sweepBookings(one())();
          clock.advance(minutes(24 * 60));
        }
        await sweepBookings(one())();
        return bookingId;
      },
    ],
  ])('is never asked about a booking that is %s', async (_, given) => {
    const bookingId = await given();
    for (let round = 0; round < 5; round++) {
      expect(await questionsOf(10, settling(bookingId))).toBe(0);
      clock.advance(minutes(1));
    }
  });

  it('is still asked about money that may come late', async () => {
    const bookingId = await paying();
    clock.advance(minutes(11));
    await settleBooking(one())(bookingId);
    pay(bookingId, true);
    await expect(settling(bookingId)(other())).resolves.toMatchObject({ status: 'confirmed' });
  });

  it('is asked a few times to close a page that will not close, then says when to come back', async () => {
    const bookingId = await paying();
    const slow = (process: Process): Process => ({
      ...process,
      payments: {
        ...process.payments,
        closePage: async (id) => {
          await process.payments.outcomeOf(id);
          return { state: 'processing' };
        },
      },
    });
    const cancel = (process: Process) => giveUp(slow(process))({ buyer, bookingId });
    expect(await questionsOf(60, cancel)).toBeLessThanOrEqual(3);
    for (let n = 0; n < 3; n++) await cancel(one()).catch(() => undefined);
    await expect(cancel(one())).rejects.toMatchObject({
      code: 'too-many-attempts',
      details: { retryAfterSeconds: 3 },
    });
    clock.advance(seconds(3));
    expect(await questionsOf(60, cancel)).toBe(1);
  });

  /** At processes as they are, which ask together. */
  const checkingOut = (as: (process: Process) => Process) => {
    const checkouts = new Map(processes.map((process) => [process, startCheckout(as(process))]));
    return (bookingId: BookingId) => async (process: Process) => {
      const booking = await process.bookings.get(bookingId);
      const revision = booking ? revisionOf(booking) : '';
      return checkouts.get(process)?.({ buyer, bookingId, revision, ...where });
    };
  };

  it('is asked once by each process for the page that a hundred want at once', async () => {
    const bookingId = await held();
    const checkout = checkingOut((process) => process)(bookingId);
    expect(await questionsOf(100, checkout)).toBe(2);
    expect(await questionsOf(100, checkout)).toBe(0);
    expect([...payments.pages.values()]).toMatchObject([{ id: `page-${bookingId}`, state: 'open' }]);
  });

  it('is asked a few times to open a page that will not open', async () => {
    const bookingId = await held();
    const checkout = checkingOut((process) => ({
      ...process,
      payments: {
        ...process.payments,
        openPage: async (request) => {
          await process.payments.openPage(request);
          throw new Error('no answer');
        },
      },
    }))(bookingId);
    let count = 0;
    for (let round = 0; round < 4; round++) count += await questionsOf(20, checkout);
    // Three turns, each of which both processes may ask in before one of them has noted it.
    expect(count).toBeLessThanOrEqual(3 * processes.length);
    await expect(checkout(one())).rejects.toMatchObject({ code: 'too-many-attempts' });
    clock.advance(seconds(6));
    await expect(goToPay(other())({ buyer, bookingId, ...where })).resolves.toMatchObject({
      checkout: { id: `page-${bookingId}` },
    });
  });
});
