import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aPlan } from '@parterre/domain/testing/sales-plan-builder';
import { aKey } from '@parterre/domain/testing/selling-world';
import { randomIds } from '@parterre/domain/ids';
import { browserSessions } from '@parterre/service-kit/session/browser-sessions';
import type { Endpoint } from '@parterre/service-kit/endpoint';
import express from 'express';
import supertest from 'supertest';
import { endpoints } from './endpoints.ts';
import { type SignedIn, startTestApp, type TestApp } from './testing/test-app.ts';

/*
 * Every operation, called by everybody. `owner` is the customer whose booking it is about. Employees' sessions are
 * worth nothing here, even if somebody put their token into this portal's cookie.
 */
const employees = ['organizer of another organization', 'organizer', 'admin'] as const;
type Caller = 'anonymous' | 'owner' | 'other customer' | (typeof employees)[number];

type Row = {
  readonly path?: string;
  readonly body?: object | (() => object);
  readonly owner: number;
  readonly other: number;
  readonly anonymous: number;
};

/** Open to everybody: the same answer whoever asks. */
const open = (status: number, rest: Pick<Row, 'path' | 'body'> = {}): Row => ({
  ...rest,
  owner: status,
  other: status,
  anonymous: status,
});
/** For signed-in customers, each of whom sees their own. */
const personal = (status: number, rest: Pick<Row, 'path' | 'body'> = {}): Row => ({
  ...rest,
  owner: status,
  other: status,
  anonymous: 401,
});
/** About a booking, which for everybody else does not exist. */
const owned = (status: number, rest: Pick<Row, 'path' | 'body'> = {}): Row => ({
  ...rest,
  owner: status,
  other: 404,
  anonymous: 401,
});

const plan = aPlan();
/** A stranger each time, so that no limit on attempts comes in between. */
const nobody = () => ({ email: `${randomIds.next()}@example.org` });
const password = 'long enough for everyone';

/**
 * In the order in which they are called: what ends the owner's booking comes last. The customers of this test have
 * sessions but no accounts, so what is about the account itself finds none.
 */
const rows: Record<string, Row> = {
  registerAccount: open(202, { body: () => ({ ...nobody(), password, name: 'Nobody' }) }),
  confirmAccount: open(409, { body: { code: '000000' } }),
  resendConfirmation: open(409),
  requestPasswordReset: open(202, { body: nobody }),
  confirmPasswordReset: open(409, { body: () => ({ ...nobody(), code: '000000', password }) }),
  renameAccount: personal(404, { body: { name: 'Somebody' } }),
  getSession: open(200),
  signIn: open(401, { body: () => ({ ...nobody(), password }) }),
  refreshSession: open(401),
  listEvents: open(200),
  getEvent: open(404, { path: '/api/events/no-such-event' }),
  getPrices: open(200, { path: `/api/events/${plan.event.id}/prices` }),
  getChart: open(404, { path: `/api/charts/${plan.event.venueId}/1` }),
  getMedia: open(404, { path: '/media/nothing.webp' }),
  getSeats: open(200, { path: `/api/events/${plan.event.id}/seats` }),
  watchSeats: open(404, { path: '/api/events/0000000000000000/seats/stream' }),
  getTicketKeys: open(200),
  receivePaymentEvent: open(400),
  holdSeats: personal(409, {
    path: `/api/events/${plan.event.id}/bookings`,
    body: { seats: ['stalls/A/1'] },
  }),
  getCurrentBooking: personal(200, { path: `/api/bookings/current?eventId=${plan.event.id}` }),
  listBookings: personal(200),
  getBooking: owned(200),
  changeHeldSeats: owned(200, { body: { seats: ['stalls/A/1', 'stalls/A/2'] } }),
  extendHold: owned(200),
  startCheckout: owned(200),
  settleBooking: owned(200),
  getTickets: owned(404),
  getTicketsPdf: owned(404),
  getCalendar: owned(404),
  cancelBooking: owned(200),
  signOutEverywhere: personal(404),
  signOut: { owner: 204, other: 204, anonymous: 204 },
};

describe('the role matrix of the customer service', () => {
  let test: TestApp;
  let sessions: Record<Caller, SignedIn | null>;
  let bookingId: string;

  const employeeSession = async (): Promise<SignedIn> => {
    const cookies = {
      access: { name: 'parterre_session', path: '/' },
      refresh: { name: 'r', path: '/' },
      xsrf: { name: 'XSRF-TOKEN', path: '/' },
    };
    const foreign = browserSessions({
      audience: 'employee',
      secret: test.config.SESSION_KEY,
      cookies,
      secure: false,
      refreshLifetime: 1000,
      hasEnded: () => false,
    });
    const owner = await test.signIn();
    const app = express().get('/', (_request, response) => {
      foreign.open(response, {
        accountId: owner.accountId,
        sessionId: randomIds.next(),
        begunAt: Date.now(),
        refreshToken: null,
      });
      response.end();
    });
    const { headers } = await supertest(app).get('/');
    const set = [headers['set-cookie'] ?? []].flat().map((cookie) => cookie.split(';')[0] ?? '');
    return {
      ...owner,
      cookie: set.join('; '),
      xsrf: set.find((cookie) => cookie.startsWith('XSRF-TOKEN='))?.slice(11) ?? '',
    };
  };

  beforeAll(async () => {
    test = await startTestApp(plan);
    const [owner, other] = [await test.signIn(), await test.signIn()];
    const outsiders = Object.fromEntries(
      await Promise.all(employees.map(async (role) => [role, await employeeSession()] as const)),
    );
    sessions = { anonymous: null, owner, 'other customer': other, ...outsiders } as typeof sessions;
    const held = await test.agent
      .post(`/api/events/${plan.event.id}/bookings`)
      .set({ Cookie: owner.cookie, 'X-XSRF-TOKEN': owner.xsrf, 'Idempotency-Key': aKey() })
      .send({ seats: ['stalls/A/1'] });
    bookingId = held.body.id;
  });
  afterAll(() => test.close());

  const call = async (definition: Endpoint, row: Row, caller: Caller): Promise<number> => {
    const path = row.path ?? definition.path.replace(':bookingId', bookingId);
    const request = test.agent[definition.method](path).set({ 'Idempotency-Key': aKey() });
    const session = sessions[caller];
    if (session) request.set({ Cookie: session.cookie, 'X-XSRF-TOKEN': session.xsrf });
    return (await request.send(typeof row.body === 'function' ? row.body() : row.body)).status;
  };

  it('has a row for every operation', () => {
    expect(Object.keys(rows).sort()).toEqual(endpoints.map(({ id }) => id).sort());
  });

  it.each(Object.entries(rows))('%s', async (id, row) => {
    const definition = endpoints.find((candidate) => candidate.id === id);
    if (!definition) throw new Error(`no operation ${id}`);
    const outsiders = Object.fromEntries(employees.map((role) => [role, row.anonymous]));
    const expected = {
      anonymous: row.anonymous,
      ...outsiders,
      'other customer': row.other,
      owner: row.owner,
    };
    const found: Record<string, number> = {};
    for (const caller of Object.keys(expected) as Caller[])
      found[caller] = await call(definition, row, caller);
    expect(found).toEqual(expected);
  });
});
