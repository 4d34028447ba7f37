import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { systemClock } from '@parterre/domain/clock';
import { openTables } from '@parterre/domain/dynamo/open-tables';
import { randomIds } from '@parterre/domain/ids';
import { openModeration } from '@parterre/domain/messaging/open-comments';
import { auditor } from '@parterre/domain/people/audit/audit-entry';
import { withAccount } from '@parterre/domain/sales/bookings/buyer';
import { aBooking } from '@parterre/domain/testing/booking-builder';
import { anEmployee } from '@parterre/domain/testing/house-world';
import { aPlan } from '@parterre/domain/testing/sales-plan-builder';
import { aKey } from '@parterre/domain/testing/selling-world';
import { as } from '../testing/caller.ts';
import { type SignedIn, startTestApp, type TestApp } from '../testing/test-app.ts';

describe('comments on the page of an event', () => {
  const { event } = aPlan();
  const path = `/api/events/${event.id}/comments`;
  let app: TestApp;
  let carla: SignedIn;
  let stranger: SignedIn;

  beforeAll(async () => {
    const plan = aPlan();
    app = await startTestApp({ ...plan, event });
    const { audits } = app.tables;
    // The switch is the other service's.
    const tablePrefix = app.database.table('Seats').replace(/Seats$/, '');
    const endpoint = process.env.DYNAMODB_ENDPOINT ?? '';
    const tables = openTables({ region: 'eu-central-1', endpoint, tablePrefix });
    const moderation = openModeration({
      tables,
      requireEvent: async () => event,
      ...{ audits, audit: auditor({ clock: systemClock, ids: randomIds }), clock: systemClock },
    });
    await moderation.switchComments(anEmployee(), event.id, 'at-once');
    tables.close();
    [carla, stranger] = [await app.signIn(), await app.signIn()];
    await booked(carla);
  });
  afterAll(() => app.close());

  const booked = async ({ accountId }: SignedIn) => {
    const { bookings, commit } = app.tables;
    const buyer = withAccount(accountId);
    const booking = aBooking({ buyer, eventId: event.id, status: 'confirmed' });
    await commit(bookings.create(booking, { atMost: 8 }));
  };
  const post = (who: SignedIn, body: unknown, key = aKey()) =>
    as(who, app.agent.post(path)).set('Idempotency-Key', key).type('json').send(JSON.stringify(body));

  it('are written by who has a ticket, read by everybody and deleted by their author', async () => {
    const { body: written } = await post(carla, { text: ' <b>Hello</b>\r\n https://evil.example ' }).expect(
      201,
    );
    expect(written).toEqual({
      id: expect.any(String),
      name: null,
      text: '<b>Hello</b>\n https://evil.example',
      at: expect.any(String),
      state: 'shown',
    });
    const { body: all } = await app.agent.get(path).expect(200);
    const { state: _state, ...shown } = written;
    expect(all).toEqual({ mode: 'at-once', comments: [shown], nextCursor: null });
    const { body: own } = await as(carla, app.agent.get(`${path}/own`)).expect(200);
    expect(own).toEqual({ hasTicket: true, comments: [written] });
    const { body: none } = await as(stranger, app.agent.get(`${path}/own`)).expect(200);
    expect(none).toEqual({ hasTicket: false, comments: [] });
    await as(stranger, app.agent.delete(`${path}/${written.id}`)).expect(404);
    await as(carla, app.agent.delete(`${path}/${written.id}`)).expect(204);
    await as(carla, app.agent.delete(`${path}/${written.id}`)).expect(404);
  });

  it('are refused to who has no ticket, with a sentence', async () => {
    const { body } = await post(stranger, { text: 'Let me in' }).expect(403);
    expect(body).toMatchObject({ code: 'not-allowed', detail: expect.stringContaining('Who has a ticket') });
  });

  it.each([
    ['nothing', { text: '' }],
    ['white space', { text: ' \n\t ' }],
    ['what cannot be seen', { text: '\u200b\u2060' }],
    ['1,001 letters', { text: 'a'.repeat(1001) }],
    ['a turn of direction', { text: 'turned \u202e round' }],
    ['a control character', { text: 'bell \u0007' }],
    ['a lone surrogate', { text: 'half \ud83c' }],
    ['a number', { text: 1 }],
    ['a list', { text: ['a'] }],
    ['an object', { text: { toString: 'a' } }],
    ['no text', {}],
    ['null', null],
    ['a list for a body', [{ text: 'a' }]],
    ['a state of their own', { text: 'a', state: 'shown' }],
    ["somebody else's account", { text: 'a', accountId: '0000000000000000' }],
  ])('with %s are refused', async (_, body) => {
    const { status } = await post(await aHolder(), body);
    expect([400, 422]).toContain(status);
  });
  const aHolder = async () => {
    const holder = await app.signIn();
    await booked(holder);
    return holder;
  };

  it.each(['王小明在这里', 'שלום לכולם', '👩‍👩‍👧🎹', 'a'.repeat(1000), "'; DROP TABLE", '{{ 7 * 7 }}'])(
    'with %.20s are kept as they are',
    async (text) => {
      const { body } = await post(await aHolder(), { text }).expect(201);
      expect(body.text).toBe(text);
    },
  );

  it('of 2 MB are refused unread', async () => {
    await post(carla, { text: 'a'.repeat(2_000_000) }).expect(413);
  });

  it('need a key, an event that is there, and an id that could be one', async () => {
    await as(carla, app.agent.post(path)).send({ text: 'Hello' }).expect(400);
    const unknown = `/api/events/${randomIds.next()}/comments`;
    await app.agent.get(unknown).expect(404);
    await as(carla, app.agent.post(unknown))
      .set('Idempotency-Key', aKey())
      .send({ text: 'Hello' })
      .expect(404);
    await as(carla, app.agent.delete(`${path}/mode`)).expect(404);
    await app.agent.get(`${path}?cursor=nonsense`).expect(422);
    await app.agent.get(`${path}?limit=1000`).expect(422);
  });

  it('are written by no other site: without the token nothing is', async () => {
    await app.agent
      .post(path)
      .set({ Cookie: carla.cookie, 'Idempotency-Key': aKey() })
      .send({ text: 'Hello' })
      .expect(403);
  });

  it('come a few at once, then one in half a minute', async () => {
    const holder = await aHolder();
    for (let n = 0; n < 3; n++) await post(holder, { text: `Number ${n}` }).expect(201);
    const { headers } = await post(holder, { text: 'One more' }).expect(429);
    expect(Number(headers['retry-after'])).toBeLessThanOrEqual(30);
  });
});
