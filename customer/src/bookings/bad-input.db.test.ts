import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { minutes } from '@parterre/domain/clock';
import { aChart, aPlan } from '@parterre/domain/testing/sales-plan-builder';
import { aKey } from '@parterre/domain/testing/selling-world';
import type { Test } from 'supertest';
import { as, caller } from '../testing/caller.ts';
import { type SignedIn, startTestApp, type TestApp } from '../testing/test-app.ts';

const plan = aPlan({ chart: aChart({ rows: 6, seatsPerRow: 10, capacity: 50 }) });
const past = aPlan({
  event: { startsAt: '2026-01-04T11:30:00.000Z', salesCloseAt: '2026-01-04T11:30:00.000Z' },
});
const foreignCursor = Buffer.from(
  JSON.stringify({ id: '0000000000000000', accountId: '0000000000000000', createdAt: '2026-01-01' }),
).toString('base64url');
const bookings = `/api/events/${plan.event.id}/bookings`;

describe('the API of bookings answers bad input with a problem that names the field, and changes nothing:', () => {
  let test: TestApp;
  let ada: SignedIn;
  let call: ReturnType<typeof caller>;

  beforeAll(async () => {
    test = await startTestApp(plan, past);
    ada = await test.signIn();
    call = caller(test, plan.event.id);
  });
  afterAll(() => test.close());

  const seat = 'circle/E/9';
  const cases: [string, () => Test, number, object][] = [
    ['no seat', () => call.hold(ada, []), 422, { code: 'invalid-input', fields: [{ field: 'seats' }] }],
    [
      '51 seats',
      () =>
        call.hold(
          ada,
          Array.from({ length: 51 }, (_, n) => `stalls/A/${n}`),
        ),
      422,
      { code: 'too-many-places', fields: [{ field: 'seats' }] },
    ],
    [
      'a seat of another event',
      () => call.hold(ada, [seat, 'balcony/Z/1']),
      422,
      { code: 'unknown-seat', fields: [{ field: 'seats.1' }] },
    ],
    [
      'a price',
      () => call.post(ada, bookings, { seats: [seat], places: [], price: 1 }),
      422,
      { fields: [{ field: 'price' }] },
    ],
    [
      'an event that does not exist',
      () => call.post(ada, '/api/events/0000000000000000/bookings', { seats: [seat] }),
      404,
      { code: 'not-found' },
    ],
    [
      'an event id that is none',
      () => call.post(ada, '/api/events/nope/bookings', { seats: [seat] }),
      404,
      { code: 'not-found' },
    ],
    [
      'a past event',
      () => call.post(ada, `/api/events/${past.event.id}/bookings`, { seats: ['stalls/A/1'] }),
      409,
      { code: 'sales-closed' },
    ],
    [
      'a body that is no JSON',
      () => call.post(ada, bookings).type('json').send('{"seats": ['),
      400,
      { code: 'malformed-json', fields: [{ field: 'body' }] },
    ],
    [
      'a form',
      () => call.post(ada, bookings).type('form').send({ seats: seat }),
      415,
      { code: 'json-expected' },
    ],
    [
      'no Idempotency-Key',
      () => as(ada, test.agent.post(bookings)).send({ seats: [seat] }),
      400,
      { fields: [{ field: 'Idempotency-Key' }] },
    ],
    [
      'no XSRF token',
      () =>
        test.agent
          .post(bookings)
          .set('Cookie', ada.cookie)
          .set('Idempotency-Key', aKey())
          .send({ seats: [seat] }),
      403,
      { code: 'xsrf-token-missing' },
    ],
    [
      'another site',
      () => call.hold(ada, [seat]).set('Sec-Fetch-Site', 'cross-site'),
      403,
      { code: 'foreign-origin' },
    ],
    [
      'nobody signed in',
      () =>
        test.agent
          .post(bookings)
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
      () => call.post(ada, bookings).type('json').set('Content-Encoding', 'gzip').send('{"seats": []}'),
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
    await call.hold(await test.signIn(), [seat]).expect(201);
  });

  it('a replayed Idempotency-Key with another body', async () => {
    const key = aKey();
    const who = await test.signIn();
    const first = await call.hold(who, call.freshSeats()).set('Idempotency-Key', key).expect(201);
    const again = await call
      .hold(
        who,
        first.body.seats.map(({ id }: { id: string }) => id),
      )
      .set('Idempotency-Key', key)
      .expect(201);
    expect(again.body.id).toBe(first.body.id);
    const other = await call.hold(who, ['circle/F/9']).set('Idempotency-Key', key).expect(422);
    expect(other.body).toMatchObject({
      code: 'idempotency-key-reused',
      fields: [{ field: 'Idempotency-Key' }],
    });
    await call.hold(await test.signIn(), ['circle/F/9']).expect(201);
  });

  it('a hold whose time is over', async () => {
    const held = await call.hold(ada, call.freshSeats()).expect(201);
    const stored = await test.tables.bookings.get(held.body.id);
    if (!stored) throw new Error('not stored');
    const late = { ...stored, deadline: stored.deadline - minutes(9), version: stored.version + 1 };
    await test.tables.commit([test.tables.bookings.save(late)]);
    const answer = await call.checkOut(ada, held.body).expect(409);
    expect(answer.body.code).toBe('hold-expired');
  });
});
