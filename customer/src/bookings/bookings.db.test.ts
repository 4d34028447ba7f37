import { withAccount } from '@parterre/domain/sales/bookings/buyer';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { holdSeats } from '@parterre/domain/sales/holding/hold-seats';
import { seconds, systemClock } from '@parterre/domain/clock';
import type { SalesPlan } from '@parterre/domain/programme/publishing/sales-plan';
import { usualLimits } from '@parterre/domain/limits';
import { aBooking } from '@parterre/domain/testing/booking-builder';
import { manualClock } from '@parterre/domain/testing/manual-clock';
import { aChart, aPlan } from '@parterre/domain/testing/sales-plan-builder';
import { aKey, aProcess } from '@parterre/domain/testing/selling-world';
import { without } from '@parterre/domain/testing/without-condition';
import { verifyTicketCode } from '@parterre/domain/sales/tickets/ticket-code';
import { as, caller } from '../testing/caller.ts';
import { type Instance, type SignedIn, startTestApp, type TestApp } from '../testing/test-app.ts';

const plan = aPlan({ chart: aChart({ rows: 6, seatsPerRow: 10, capacity: 50 }) });

describe('the API of bookings', () => {
  let test: TestApp;
  let ada: SignedIn;
  let call: ReturnType<typeof caller>;

  beforeAll(async () => {
    test = await startTestApp(plan);
    ada = await test.signIn();
    call = caller(test, plan.event.id);
  });
  afterAll(() => test.close());

  it('leads from seats to tickets', async () => {
    const held = await call.hold(ada, call.freshSeats()).expect(201);
    expect(held.body).toMatchObject({
      status: 'held',
      total: { amount: 24000, currency: 'MYR' },
      extendable: true,
    });
    const booking = `/api/bookings/${held.body.id}`;
    const { body } = await call.checkOut(ada, held.body).expect(200);
    expect(body.paymentUrl).toBe(`https://pay.test/page-${held.body.id}`);
    test.payments.pay(`page-${held.body.id}`);
    await call
      .post(ada, `${booking}/settle`)
      .expect(200)
      .expect(({ body: settled }) => expect(settled.status).toBe('confirmed'));
    const { body: shown } = await as(ada, test.agent.get(`${booking}/tickets`)).expect(200);
    expect(shown.tickets).toMatchObject([{ number: 1, of: 2, holder: 'Ada Lovelace' }, { number: 2 }]);
    const keys = await test.agent.get('/api/ticket-keys').expect(200);
    expect(JSON.stringify(keys.body)).not.toContain('"d"');
    expect(await verifyTicketCode(keys.body)(shown.tickets[0].qr)).toMatchObject({
      t: shown.tickets[0].id,
      e: plan.event.id,
    });
    const pdf = await as(ada, test.agent.get(`${booking}/tickets.pdf`))
      .expect(200)
      .expect('Content-Type', 'application/pdf');
    expect(Buffer.from(pdf.body).subarray(0, 5).toString()).toBe('%PDF-');
    const again = test.agent.get(`${booking}/tickets.pdf`).set('If-None-Match', pdf.get('ETag') ?? '');
    await as(ada, again).expect(304);
    const calendar = await as(ada, test.agent.get(`${booking}/calendar.ics`)).expect(200);
    expect(calendar.text).toContain('SUMMARY:Nocturnes for Two Pianos');
  });

  it('lets nobody ask for tickets without end', async () => {
    const carla = await test.signIn();
    const { body } = await call.hold(carla, call.freshSeats()).expect(201);
    const clock = manualClock(Date.now());
    const { agent } = test.another({ clock });
    const ask = (what: string, who = carla) => as(who, agent.get(`/api/bookings/${body.id}/${what}`));
    const { atOnce, seconds: pause } = usualLimits.tickets;
    const asked = Array.from({ length: atOnce + 10 }, (_, n) => ask(n % 2 === 0 ? 'tickets' : 'tickets.pdf'));
    const refused = (await Promise.all(asked)).filter(({ status }) => status === 429);
    expect(refused).toHaveLength(10);
    expect(refused[0]?.get('Retry-After')).toBe(String(pause));
    await ask('tickets', ada).expect(404);
    clock.advance(seconds(pause));
    await ask('tickets').expect(404);
    await ask('tickets.pdf').expect(429);
  });

  /** 200 clients want one seat at once, and each of the processes meets as many of them. */
  const rush = async (seat: string, processes: readonly Instance[]) => {
    const met = Array.from({ length: 200 / processes.length }).flatMap(() => processes);
    const crowd = await Promise.all(met.map(async (process) => ({ process, who: await process.signIn() })));
    const answers = await Promise.all(
      crowd.map(({ process, who }) => caller(process, plan.event.id).hold(who, [seat])),
    );
    return Map.groupBy(answers, ({ status }) => status);
  };

  // Each process refuses by itself what it has seen taken: only the database stands between clients of several.
  it('gives one seat to one of 200 clients of four processes and tells the others which seat is gone', async () => {
    const byStatus = await rush('stalls/F/10', [test, test.another(), test.another(), test.another()]);
    const counts = [...byStatus].map(([status, { length }]) => [status, length]);
    expect(Object.fromEntries(counts)).toEqual({ 201: 1, 409: 199 });
    for (const { body } of byStatus.get(409) ?? [])
      expect(body).toMatchObject({ code: 'seats-taken', seats: ['stalls/F/10'] });
  });

  it('would give it to several of them without the condition that a row takes only what is free', async () => {
    const unguarded = test.database.seenBy(
      without(
        ({ TableName, ConditionExpression }) =>
          TableName.endsWith('Seats') && !!ConditionExpression?.includes('attribute_not_exists(#s0)'),
      )((run) => run()),
    );
    const processes = Array.from({ length: 4 }, () => test.another({ database: unguarded }));
    const byStatus = await rush('stalls/F/9', processes);
    unguarded.client.destroy();
    expect(byStatus.get(201)?.length).toBeGreaterThan(1);
  });

  it('counts a hold for the network that it comes from, whose address is kept nowhere', async () => {
    const markOf = async (address: string) => {
      const who = await test.signIn();
      const { body } = await call
        .hold(who, call.freshSeats())
        .set('X-Forwarded-For', address)
        .expect(201)
        .expect(({ text }) => expect(text).not.toContain('network'));
      return (await test.tables.bookings.get(body.id))?.network;
    };
    const mark = await markOf('2001:db8:5:7::1');
    expect(mark).toMatch(/^[\w-]{43}$/);
    expect(await markOf('2001:db8:5:7:aaaa:bbbb:cccc:dddd')).toBe(mark);
    expect(await markOf('2001:db8:5:8::1')).not.toBe(mark);
  });

  it('finds the open hold again, at its event and no other', async () => {
    const who = await test.signIn();
    const held = await call.hold(who, call.freshSeats()).expect(201);
    const current = ({ event }: SalesPlan) =>
      as(who, test.agent.get(`/api/bookings/current?eventId=${event.id}`)).expect(200);
    expect((await current(plan)).body.booking.id).toBe(held.body.id);
    expect((await current(aPlan())).body.booking).toBeNull();
    const list = await as(who, test.agent.get('/api/bookings')).expect(200);
    expect(list.body).toMatchObject({ bookings: [{ id: held.body.id }], nextCursor: null });
  });

  it('finds an open hold whatever was booked since, and lists those of every event', async () => {
    const who = await test.signIn();
    for (let n = 10; n < 32; n++) {
      const createdAt = `2036-01-01T00:00:${n}.000Z`;
      const over = aBooking({
        buyer: withAccount(who.accountId),
        eventId: plan.event.id,
        status: 'expired',
        createdAt,
      });
      await test.tables.commit(test.tables.bookings.create(over, { atMost: 50 }));
      await test.tables.bookings.forgetOpened(over);
    }
    const held = await call.hold(who, call.freshSeats()).expect(201);
    const found = await as(who, test.agent.get(`/api/bookings/current?eventId=${plan.event.id}`)).expect(200);
    expect(found.body.booking.id).toBe(held.body.id);
    const open = await as(who, test.agent.get('/api/bookings/open')).expect(200);
    expect(open.body).toMatchObject({ bookings: [{ id: held.body.id, status: 'held' }] });
  });

  it('gives back what was seen, and tells kindly what has become of it otherwise', async () => {
    const who = await test.signIn();
    const seats = call.freshSeats();
    const { body: held } = await call.hold(who, seats).expect(201);
    const booking = `/api/bookings/${held.id}`;
    await call.checkOut(who, held).expect(200);
    const whilePaying = await call.post(who, `${booking}/release`, { revision: held.revision }).expect(409);
    expect(whilePaying.body).toMatchObject({
      code: 'changed-meanwhile',
      detail: expect.stringContaining('You are paying for these seats'),
    });
    test.payments.pay(`page-${held.id}`);
    const { body: confirmed } = await call.post(who, `${booking}/settle`).expect(200);
    for (const action of ['release', 'end-payment', 'cancel']) {
      const { body } = await call.post(who, `${booking}/${action}`, { revision: held.revision }).expect(409);
      expect(body.detail).toContain('These seats are paid for');
    }
    await call.post(who, `${booking}/release`, { revision: confirmed.revision }).expect(409);
    const { body: still } = await as(who, test.agent.get(booking)).expect(200);
    expect(still).toEqual(confirmed);
    const { body: over } = await call
      .post(who, `${booking}/cancel`, { revision: confirmed.revision })
      .expect(200);
    expect(over).toMatchObject({ status: 'cancelled', ending: 'cancelled', refund: { state: 'done' } });
  });

  it('tells a second tab of the seats that its customer has already', async () => {
    const who = await test.signIn();
    const seats = call.freshSeats();
    await call.hold(who, seats).expect(201);
    for (const wish of [seats, call.freshSeats()]) {
      const { body } = await call.hold(who, wish).expect(409);
      expect(body.code).toBe('already-holding');
    }
  });

  it('does not list holds that came to nothing', async () => {
    const who = await test.signIn();
    const { body: held } = await call.hold(who, call.freshSeats()).expect(201);
    await call.post(who, `/api/bookings/${held.id}/release`, { revision: held.revision }).expect(200);
    const bought = await call.buy(who, call.freshSeats());
    const list = await as(who, test.agent.get('/api/bookings')).expect(200);
    expect(list.body.bookings.map(({ id }: { id: string }) => id)).toEqual([bought]);
  });

  it('tells what others took: in the snapshot at once', async () => {
    const before = await test.agent.get(`/api/events/${plan.event.id}/seats`).expect(200);
    await call.hold(await test.signIn(), call.freshSeats()).expect(201);
    const after = await test.agent.get(`/api/events/${plan.event.id}/seats`).expect(200);
    expect(Buffer.compare(before.body, after.body)).not.toBe(0);
    expect(after.headers.etag).not.toBe(before.headers.etag);
    // Claims of before may still be on their way into the picture, each a step of its own; then it stands still.
    const again = (tag: string | undefined) =>
      test.agent.get(`/api/events/${plan.event.id}/seats`).set('If-None-Match', String(tag));
    let known = after;
    for (let asked = 0; asked < 10 && known.status !== 304; asked++) known = await again(known.headers.etag);
    expect(known.status).toBe(304);
  });

  it('lists the other bookings when an event was taken back to a draft', async () => {
    const who = await test.signIn();
    const withdrawn = aPlan();
    const { id } = await holdSeats(
      aProcess(test.database, { plan: withdrawn, payments: test.payments, clock: systemClock }),
    )({
      buyer: withAccount(who.accountId),
      eventId: withdrawn.event.id,
      choice: { seats: ['stalls/A/1'], places: [] },
      idempotencyKey: aKey(),
    });
    const held = await call.hold(who, call.freshSeats()).expect(201);
    const list = await as(who, test.agent.get('/api/bookings')).expect(200);
    expect(list.body.bookings).toMatchObject([{ id: held.body.id }]);
    await as(who, test.agent.get(`/api/bookings/${id}`)).expect(404);
  });

  it('shows a booking to nobody but its customer', async () => {
    const held = await call.hold(await test.signIn(), call.freshSeats()).expect(201);
    const eve = await test.signIn();
    const booking = `/api/bookings/${held.body.id}`;
    await as(eve, test.agent.get(booking)).expect(404);
    for (const action of ['extend', 'settle']) await call.post(eve, `${booking}/${action}`).expect(404);
    const { revision } = held.body;
    for (const action of ['checkout', 'release', 'end-payment', 'cancel'])
      await call.post(eve, `${booking}/${action}`, { revision }).expect(404);
    await as(eve, test.agent.put(`${booking}/places`))
      .send({ seats: ['circle/A/9'], revision })
      .expect(404);
  });

  it('hands tickets to nobody but their customer', async () => {
    const booking = `/api/bookings/${await call.buy(ada, call.freshSeats())}`;
    const eve = await test.signIn();
    for (const path of [`${booking}/tickets`, `${booking}/tickets.pdf`, `${booking}/calendar.ics`]) {
      await as(eve, test.agent.get(path)).expect(404);
      await test.agent.get(path).expect(401);
      await as(ada, test.agent.get(path)).expect(200);
    }
  });
});

describe('the API of bookings at an event with a limit', () => {
  const limited = aPlan({ chart: aChart({ seatsPerRow: 10 }), event: { placesPerCustomer: 4 } });
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp(limited);
  });
  afterAll(() => app.close());

  it('tells what each customer may have, what they have bought, and what to do', async () => {
    const [eva, callAt] = [await app.signIn(), caller(app, limited.event.id)];
    const seats = (...numbers: number[]) => numbers.map((number) => `stalls/A/${number}`);
    const { body: held } = await callAt.hold(eva, seats(1, 2, 3)).expect(201);
    await callAt.checkOut(eva, held).expect(200);
    app.payments.pay(`page-${held.id}`);
    await callAt.post(eva, `/api/bookings/${held.id}/settle`).expect(200);
    const current = () =>
      as(eva, app.agent.get(`/api/bookings/current?eventId=${limited.event.id}`)).expect(200);
    expect((await current()).body).toEqual({ booking: null, bought: 3 });
    const refused = await callAt.hold(eva, seats(4, 5)).expect(409);
    expect(refused.body).toMatchObject({
      code: 'customer-limit',
      detail: 'At most 4 tickets each for this event. You have 3 already: you can take 1 more.',
    });
    await callAt.hold(eva, seats(4)).expect(201);
    expect((await current()).body).toMatchObject({ booking: { status: 'held' }, bought: 3 });
  });
});
