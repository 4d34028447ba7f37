import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { holdSeats } from '@parterre/domain/bookings/hold-seats';
import { minutes } from '@parterre/domain/clock';
import { aChart, aPlan } from '@parterre/domain/testing/sales-plan-builder';
import { aKey } from '@parterre/domain/testing/selling-world';
import { verifyTicketCode } from '@parterre/domain/tickets/ticket-code';
import type { Test } from 'supertest';
import { type SignedIn, startTestApp, type TestApp } from '../testing/test-app.ts';

const plan = aPlan({ chart: aChart({ rows: 6, seatsPerRow: 10, capacity: 50 }) });
const past = aPlan({
  event: { startsAt: '2026-01-04T11:30:00.000Z', salesCloseAt: '2026-01-04T11:30:00.000Z' },
});
const foreignCursor = Buffer.from(
  JSON.stringify({ id: '0000000000000000', accountId: '0000000000000000', createdAt: '2026-01-01' }),
).toString('base64url');
const paths = { bookings: `/api/events/${plan.event.id}/bookings` };

describe('the API of bookings', () => {
  let test: TestApp;
  let ada: SignedIn;
  let row = 0;

  beforeAll(async () => {
    test = await startTestApp(plan, past);
    ada = await test.signIn();
  });
  afterAll(() => test.close());

  /** Two seats that no other test takes. */
  const freshSeats = () => {
    row += 1;
    return [`stalls/${'ABCDEF'[row % 6]}/${row}`, `circle/${'ABCDEF'[row % 6]}/${row}`];
  };
  const as = (who: SignedIn, request: Test) =>
    request.set('Cookie', who.cookie).set('X-XSRF-TOKEN', who.xsrf);
  const post = (who: SignedIn, path: string, body?: object) =>
    as(who, test.agent.post(path)).set('Idempotency-Key', aKey()).send(body);
  const hold = (who: SignedIn, seats: readonly string[]) => post(who, paths.bookings, { seats, places: [] });

  it('leads from seats to tickets', async () => {
    const held = await hold(ada, freshSeats()).expect(201);
    expect(held.body).toMatchObject({
      status: 'held',
      total: { amount: 24000, currency: 'MYR' },
      extendable: true,
    });
    const booking = `/api/bookings/${held.body.id}`;
    const { body } = await post(ada, `${booking}/checkout`).expect(200);
    expect(body.paymentUrl).toBe(`https://pay.test/page-${held.body.id}`);
    test.payments.pay(`page-${held.body.id}`);
    await post(ada, `${booking}/settle`)
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
    const calendar = await as(ada, test.agent.get(`${booking}/calendar.ics`)).expect(200);
    expect(calendar.text).toContain('SUMMARY:Nocturnes for Two Pianos');
  });

  it('gives one seat to one of 200 clients and tells the others which seat is gone', async () => {
    const clients = await Promise.all(Array.from({ length: 200 }, () => test.signIn()));
    const answers = await Promise.all(clients.map((who) => hold(who, ['stalls/F/10'])));
    const byStatus = Map.groupBy(answers, ({ status }) => status);
    expect([...byStatus.keys()].sort()).toEqual([201, 409]);
    expect(byStatus.get(201)).toHaveLength(1);
    for (const { body } of byStatus.get(409) ?? [])
      expect(body).toMatchObject({ code: 'seats-taken', seats: ['stalls/F/10'] });
  });

  it('finds the open hold again', async () => {
    const who = await test.signIn();
    const held = await hold(who, freshSeats()).expect(201);
    const found = await as(who, test.agent.get(`/api/bookings/current?eventId=${plan.event.id}`)).expect(200);
    expect(found.body.booking.id).toBe(held.body.id);
    const list = await as(who, test.agent.get('/api/bookings')).expect(200);
    expect(list.body).toMatchObject({ bookings: [{ id: held.body.id }], nextCursor: null });
  });

  it('tells what others took: in the snapshot at once', async () => {
    const before = await test.agent.get(`/api/events/${plan.event.id}/seats`).expect(200);
    await hold(ada, freshSeats()).expect(201);
    const after = await test.agent.get(`/api/events/${plan.event.id}/seats`).expect(200);
    expect(Buffer.compare(before.body, after.body)).not.toBe(0);
    expect(after.headers.etag).not.toBe(before.headers.etag);
    await test.agent
      .get(`/api/events/${plan.event.id}/seats`)
      .set('If-None-Match', String(after.headers.etag))
      .expect(304);
  });

  it('lists the other bookings when an event was taken back to a draft', async () => {
    const who = await test.signIn();
    const withdrawn = aPlan();
    const { id } = await holdSeats({ ...test.selling, plans: { get: async () => withdrawn } })({
      accountId: who.accountId,
      eventId: withdrawn.event.id,
      choice: { seats: ['stalls/A/1'], places: [] },
      idempotencyKey: aKey(),
    });
    const held = await hold(who, freshSeats()).expect(201);
    const list = await as(who, test.agent.get('/api/bookings')).expect(200);
    expect(list.body.bookings).toMatchObject([{ id: held.body.id }]);
    await as(who, test.agent.get(`/api/bookings/${id}`)).expect(404);
  });

  describe('answers bad input with a problem that names the field, and changes nothing:', () => {
    const seat = 'circle/E/9';
    const cases: [string, () => Test, number, object][] = [
      ['no seat', () => hold(ada, []), 422, { code: 'invalid-input', fields: [{ field: 'seats' }] }],
      [
        '51 seats',
        () =>
          hold(
            ada,
            Array.from({ length: 51 }, (_, n) => `stalls/A/${n}`),
          ),
        422,
        { code: 'too-many-places', fields: [{ field: 'seats' }] },
      ],
      [
        'a seat of another event',
        () => hold(ada, [seat, 'balcony/Z/1']),
        422,
        { code: 'unknown-seat', fields: [{ field: 'seats.1' }] },
      ],
      [
        'a price',
        () => post(ada, paths.bookings, { seats: [seat], places: [], price: 1 }),
        422,
        { fields: [{ field: 'price' }] },
      ],
      [
        'an event that does not exist',
        () => post(ada, '/api/events/0000000000000000/bookings', { seats: [seat] }),
        404,
        { code: 'not-found' },
      ],
      [
        'an event id that is none',
        () => post(ada, '/api/events/nope/bookings', { seats: [seat] }),
        404,
        { code: 'not-found' },
      ],
      [
        'a past event',
        () => post(ada, `/api/events/${past.event.id}/bookings`, { seats: ['stalls/A/1'] }),
        409,
        { code: 'sales-closed' },
      ],
      [
        'a body that is no JSON',
        () => post(ada, paths.bookings).type('json').send('{"seats": ['),
        400,
        { code: 'malformed-json', fields: [{ field: 'body' }] },
      ],
      [
        'a form',
        () => post(ada, paths.bookings).type('form').send({ seats: seat }),
        415,
        { code: 'json-expected' },
      ],
      [
        'no Idempotency-Key',
        () => as(ada, test.agent.post(paths.bookings)).send({ seats: [seat] }),
        400,
        { fields: [{ field: 'Idempotency-Key' }] },
      ],
      [
        'no XSRF token',
        () =>
          test.agent
            .post(paths.bookings)
            .set('Cookie', ada.cookie)
            .set('Idempotency-Key', aKey())
            .send({ seats: [seat] }),
        403,
        { code: 'xsrf-token-missing' },
      ],
      [
        'another site',
        () => hold(ada, [seat]).set('Sec-Fetch-Site', 'cross-site'),
        403,
        { code: 'foreign-origin' },
      ],
      [
        'nobody signed in',
        () =>
          test.agent
            .post(paths.bookings)
            .set('Idempotency-Key', aKey())
            .send({ seats: [seat] }),
        401,
        { code: 'session-expired' },
      ],
      [
        'an unsigned webhook',
        () => test.agent.post('/api/payments/webhook').type('json').send('{"id":"evt_1"}'),
        400,
        { code: 'bad-signature' },
      ],
      [
        'a broken cursor',
        () => as(ada, test.agent.get('/api/bookings?cursor=%7B')),
        422,
        { fields: [{ field: 'cursor' }] },
      ],
      [
        'an unknown query',
        () => as(ada, test.agent.get('/api/bookings?page=2')),
        422,
        { fields: [{ field: 'page' }] },
      ],
      [
        "the cursor of somebody else's list",
        () => as(ada, test.agent.get(`/api/bookings?cursor=${foreignCursor}`)),
        422,
        { fields: [{ field: 'cursor' }] },
      ],
      [
        'a body that is not compressed as it says',
        () => post(ada, paths.bookings).type('json').set('Content-Encoding', 'gzip').send('{"seats": []}'),
        400,
        { fields: [{ field: 'body' }] },
      ],
      ['an unknown address outside of the API', () => test.agent.post('/nope'), 404, { code: 'not-found' }],
      ['a file that is not there', () => test.agent.get('/nope.js'), 404, { code: 'not-found' }],
      ['a file name that is none', () => test.agent.get('/%00.js'), 404, { code: 'not-found' }],
      [
        'a path that leads outside',
        () => test.agent.get('/..%2f..%2fpackage.json'),
        404,
        { code: 'not-found' },
      ],
      ['an unknown address', () => test.agent.get('/api/nope'), 404, { code: 'not-found' }],
    ];

    it.each(cases)('%s', async (_, request, status, problem) => {
      const answer = await request();
      expect(answer.status).toBe(status);
      expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
      expect(answer.body).toMatchObject({ status, correlationId: expect.any(String), ...problem });
    });

    it('and the seat that they spoke of is still free', async () => {
      await hold(await test.signIn(), [seat]).expect(201);
    });

    it('a replayed Idempotency-Key with another body', async () => {
      const key = aKey();
      const first = await hold(ada, freshSeats()).set('Idempotency-Key', key).expect(201);
      const again = await hold(
        ada,
        first.body.seats.map(({ id }: { id: string }) => id),
      )
        .set('Idempotency-Key', key)
        .expect(201);
      expect(again.body.id).toBe(first.body.id);
      const other = await hold(ada, ['circle/F/9']).set('Idempotency-Key', key).expect(422);
      expect(other.body).toMatchObject({
        code: 'idempotency-key-reused',
        fields: [{ field: 'Idempotency-Key' }],
      });
      await hold(await test.signIn(), ['circle/F/9']).expect(201);
    });

    it('a hold whose time is over', async () => {
      const held = await hold(ada, freshSeats()).expect(201);
      const stored = await test.selling.bookings.get(held.body.id);
      if (!stored) throw new Error('not stored');
      await test.selling.bookings.save({
        ...stored,
        deadline: stored.deadline - minutes(9),
        version: stored.version + 1,
      });
      const answer = await post(ada, `/api/bookings/${held.body.id}/checkout`).expect(409);
      expect(answer.body.code).toBe('hold-expired');
    });
  });

  it('shows a booking to nobody but its customer', async () => {
    const held = await hold(ada, freshSeats()).expect(201);
    const eve = await test.signIn();
    const booking = `/api/bookings/${held.body.id}`;
    for (const path of [booking, `${booking}/tickets`, `${booking}/tickets.pdf`, `${booking}/calendar.ics`])
      await as(eve, test.agent.get(path)).expect(404);
    for (const action of ['extend', 'checkout', 'settle', 'cancel'])
      await post(eve, `${booking}/${action}`).expect(404);
    await as(eve, test.agent.put(`${booking}/places`))
      .send({ seats: ['circle/A/9'] })
      .expect(404);
  });
});
