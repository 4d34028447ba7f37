import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { minutes } from '../../clock.ts';
import { changeSeats, giveUp, goToPay } from '../../testing/as-seen-now.ts';
import { fakePayments } from '../../testing/fake-payments.ts';
import { manualClock } from '../../testing/manual-clock.ts';
import { aPlan } from '../../testing/sales-plan-builder.ts';
import { aBuyer, aKey, aProcess, type Process } from '../../testing/selling-world.ts';
import { openTestDatabase, type TestDatabase } from '../../testing/test-database.ts';
import { type Booking, next } from '../bookings/booking.ts';
import { saveBooking } from '../bookings/save-booking.ts';
import { holdSeats } from '../holding/hold-seats.ts';
import { receivePaymentEvent } from './receive-payment-event.ts';
import { settleBooking } from './settle-booking.ts';
import { sweepBookings } from './sweep-bookings.ts';

describe('paying for a booking', () => {
  let database: TestDatabase;
  let payments: ReturnType<typeof fakePayments>;
  let clock: ReturnType<typeof manualClock>;
  let process: Process;
  let plan: ReturnType<typeof aPlan>;
  const buyer = aBuyer();

  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());
  const start = (options: Parameters<typeof aPlan>[0] = {}) => {
    plan = aPlan(options);
    payments = fakePayments();
    clock = manualClock();
    process = aProcess(database, { plan, payments, clock });
  };
  beforeEach(() => start());

  const hold = (as = buyer, seats = ['stalls/A/1', 'stalls/A/2'], floor = 1) =>
    holdSeats(process)({
      buyer: as,
      eventId: plan.event.id,
      choice: { seats, places: floor > 0 ? [{ areaId: 'floor', count: floor }] : [] },
      idempotencyKey: aKey(),
    });
  const checkout = (bookingId: Awaited<ReturnType<typeof hold>>['id'], as = buyer) =>
    goToPay(process)({
      buyer: as,
      bookingId,
      email: 'ada@example.org',
      publicUrl: 'https://tickets.test',
    });
  const paying = async () => {
    const booking = await checkout((await hold()).id);
    if (!booking.checkout) throw new Error('no page');
    return { id: booking.id, page: booking.checkout.id };
  };
  const deliver = async (times = 1) => {
    const events = payments.events.splice(0);
    for (const event of events) for (let n = 0; n < times; n++) await receivePaymentEvent(process)(event);
    return events;
  };
  const validTickets = async (id: Awaited<ReturnType<typeof hold>>['id']) => {
    const booking = await process.bookings.get(id);
    return booking ? (await process.tickets.of(booking)).filter(({ state }) => state === 'valid') : [];
  };

  it('turns a payment into a ticket per place', async () => {
    const { id, page } = await paying();
    payments.pay(page);
    await deliver();
    expect(await process.bookings.get(id)).toMatchObject({
      status: 'confirmed',
      payments: [{ amount: 30000 }],
    });
    expect((await validTickets(id)).map(({ place }) => place)).toEqual(['A/1', 'A/2', `${id}/1`]);
  });

  it('opens the same page when asked again', async () => {
    const held = await hold();
    const [first, second] = await Promise.all([checkout(held.id), checkout(held.id)]);
    expect(second.checkout).toEqual(first.checkout);
    expect(payments.pages.size).toBe(1);
  });

  it('opens the same page again when the answer was lost, and another one once the event is renamed', async () => {
    const held = await hold();
    const unlucky: Process = {
      ...process,
      payments: {
        ...payments,
        openPage: async (request) => {
          await payments.openPage(request);
          throw new Error('the answer was lost');
        },
      },
    };
    const asked = {
      buyer,
      bookingId: held.id,
      publicUrl: 'https://tickets.test',
      email: 'ada@example.org',
    };
    await expect(goToPay(unlucky)(asked)).rejects.toThrow('lost');
    await expect(goToPay(unlucky)(asked)).rejects.toThrow('lost');
    expect(payments.pages.size).toBe(1);
    const renamed = { ...plan, event: { ...plan.event, title: 'Nocturnes for Three Pianos' } };
    const again = await goToPay({ ...process, plans: { get: async () => renamed } })(asked);
    expect(again.checkout?.title).toBe('Nocturnes for Three Pianos');
    expect([...payments.pages.keys()]).toEqual([`page-${held.id}`, again.checkout?.id]);
    payments.pay(again.checkout?.id ?? '');
    await deliver();
    expect(await process.bookings.get(held.id)).toMatchObject({ status: 'confirmed' });
  });

  it('closes the page of whoever asked in other words and was slower', async () => {
    const held = await hold();
    const asked = { buyer, bookingId: held.id, publicUrl: 'https://tickets.test' };
    let first: Booking | null = null;
    const slower: Process = {
      ...process,
      payments: {
        ...payments,
        openPage: async (request) => {
          const page = await payments.openPage(request);
          first ??= await goToPay(process)({ ...asked, email: 'ada@example.org' });
          return page;
        },
      },
    };
    const second = await goToPay(slower)({ ...asked, email: 'ada@new.example' });
    expect(second).toEqual(first);
    expect([...payments.pages.values()].map(({ id, state }) => [id === second.checkout?.id, state])).toEqual([
      [false, 'expired'],
      [true, 'open'],
    ]);
  });

  it('leaves the page of a hold open that was written to meanwhile, and is asked for again', async () => {
    const held = await hold();
    let isFirst = true;
    const overtaken: Process = {
      ...process,
      payments: {
        ...payments,
        openPage: async (request) => {
          const page = await payments.openPage(request);
          if (isFirst) await saveBooking(process)(next(held, { asked: { page: clock.now() } }));
          isFirst = false;
          return page;
        },
      },
    };
    const asked = {
      buyer,
      bookingId: held.id,
      publicUrl: 'https://tickets.test',
      email: 'ada@example.org',
    };
    const { checkout: page } = await goToPay(overtaken)(asked);
    expect([...payments.pages.values()].map(({ id, state }) => [id, state])).toEqual([[page?.id, 'open']]);
  });

  it('gives the page also when the sweeper looks at the booking while it is being opened', async () => {
    const held = await hold();
    const look = async () => {
      clock.advance(minutes(2));
      await settleBooking(process)(held.id);
    };
    let looking: Promise<void> | null = null;
    const interrupted: Process = {
      ...process,
      payments: {
        ...payments,
        openPage: async (request) => {
          await (looking ??= look());
          return payments.openPage(request);
        },
      },
    };
    const asked = { buyer, bookingId: held.id, publicUrl: 'https://tickets.test' };
    const paid = await goToPay(interrupted)({ ...asked, email: 'ada@example.org' });
    expect(paid.checkout?.id).toBe(`page-${held.id}`);
    expect(payments.pages.size).toBe(1);
  });

  it('deals with a webhook once, however often it comes', async () => {
    const { id, page } = await paying();
    payments.pay(page);
    const [event] = await deliver(3);
    if (!event) throw new Error('no event');
    await Promise.all([receivePaymentEvent(process)({ ...event, id: 'other' }), settleBooking(process)(id)]);
    expect(await validTickets(id)).toHaveLength(3);
  });

  it('notes only a webhook that is about no booking', async () => {
    const { page } = await paying();
    payments.pay(page);
    payments.refundByHand(page, 100);
    payments.dispute(page, 'open');
    const events = await deliver();
    const probe = { id: `evt-probe-${aKey()}`, kind: 'checkout.session.expired', bookingId: null };
    await receivePaymentEvent(process)({ ...probe, outcome: { state: 'expired' } });
    const noted = await Promise.all([...events, probe].map(({ id }) => process.inbox.has(id)));
    expect(noted).toEqual([false, false, false, true]);
  });

  it('does not need the webhook: the sweeper asks the provider', async () => {
    const { id, page } = await paying();
    payments.pay(page);
    clock.advance(minutes(9));
    await sweepBookings(process)();
    expect(await process.bookings.get(id)).toMatchObject({ status: 'confirmed' });
  });

  it('keeps the seats while a customer pays and gives them back when no money comes', async () => {
    const { id } = await paying();
    clock.advance(minutes(9));
    await sweepBookings(process)();
    await expect(hold(aBuyer())).rejects.toMatchObject({ code: 'seats-taken' });
    clock.advance(minutes(2));
    await sweepBookings(process)();
    expect(await process.bookings.get(id)).toMatchObject({ status: 'expired' });
    await expect(hold(aBuyer(), undefined, 5)).resolves.toMatchObject({ status: 'held' });
  });

  it('loses no seat that was given back while a checkout was under way', async () => {
    const held = await hold(buyer, undefined, 0);
    const stopping: Process = {
      ...process,
      seats: { ...process.seats, release: () => Promise.reject(new Error('the process stopped')) },
    };
    let isFirst = true;
    const overtaken: Process = {
      ...process,
      seats: {
        ...process.seats,
        prolong: async (...order) => {
          const change = { buyer, bookingId: held.id, choice: { seats: ['stalls/A/1'], places: [] } };
          if (isFirst) await changeSeats(stopping)(change).catch(() => undefined);
          isFirst = false;
          return process.seats.prolong(...order);
        },
      },
    };
    const asked = { buyer, bookingId: held.id, email: 'ada@example.org', publicUrl: 'https://t.test' };
    await expect(goToPay(overtaken)(asked)).rejects.toMatchObject({ code: 'changed-meanwhile' });
    const { checkout: page } = await goToPay(process)(asked);
    payments.pay(page?.id ?? '');
    await deliver();
    expect(await validTickets(held.id)).toHaveLength(1);
    await expect(hold(aBuyer(), ['stalls/A/2'], 0)).resolves.toMatchObject({ status: 'held' });
  });

  it('confirms at once what costs nothing', async () => {
    start({ price: 0 });
    const booking = await checkout((await hold()).id);
    expect(booking).toMatchObject({ status: 'confirmed', total: 0 });
    expect(await validTickets(booking.id)).toHaveLength(3);
    expect(payments.pages.size).toBe(0);
  });

  it('cancels within the policy, pays back, and sells the seats again', async () => {
    const { id, page } = await paying();
    payments.pay(page);
    await deliver();
    expect(await giveUp(process)({ buyer, bookingId: id })).toMatchObject({
      status: 'cancelled',
      refunds: [{ state: 'done' }],
    });
    expect(await validTickets(id)).toHaveLength(0);
    expect(payments.pages.get(page)?.refunded).toBe(30000);
    const again = await checkout((await hold(buyer, undefined, 5)).id);
    payments.pay(again.checkout?.id ?? '');
    await deliver();
    expect(await validTickets(again.id)).toHaveLength(7);
  });

  it('does not cancel after the policy ends', async () => {
    start({ event: { cancellableUntil: '2026-12-01T12:05:00.000Z' } });
    const { id, page } = await paying();
    payments.pay(page);
    await deliver();
    clock.advance(minutes(6));
    await expect(giveUp(process)({ buyer, bookingId: id })).rejects.toMatchObject({
      code: 'not-cancellable',
    });
  });

  it('confirms instead of cancelling when the money is there already', async () => {
    const { id, page } = await paying();
    payments.pay(page);
    expect(await giveUp(process)({ buyer, bookingId: id })).toMatchObject({ status: 'confirmed' });
  });

  it('refuses to check out a hold whose time is over', async () => {
    const held = await hold();
    clock.advance(minutes(8));
    await expect(checkout(held.id)).rejects.toMatchObject({ code: 'hold-expired' });
  });

  it('pays back what is not the amount due, and says so', async () => {
    const { id, page } = await paying();
    payments.pay(page);
    const [event] = payments.events.splice(0);
    if (event?.outcome?.state !== 'paid') throw new Error('no payment');
    await receivePaymentEvent(process)({
      ...event,
      outcome: { ...event.outcome, amount: { amount: 100, currency: 'MYR' } },
    });
    expect(await process.bookings.get(id)).toMatchObject({
      status: 'cancelled',
      refunds: [{ state: 'done' }],
    });
    expect(process.alarms).toHaveLength(1);
  });
});
