import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomIds } from '@parterre/domain/ids';
import { as } from '../testing/caller.ts';
import { type SignedIn, startTestApp, type TestApp } from '../testing/test-app.ts';

describe('a calendar is shown to who has its address, and to nobody by any other:', () => {
  let app: TestApp;
  let ada: SignedIn;
  let name: string;
  const feed = (query: string) => app.agent.get(`/api/calendars/tickets.ics${query}`);

  beforeAll(async () => {
    app = await startTestApp();
    ada = await app.signIn();
    const { body } = await as(ada, app.agent.put('/api/calendar/address')).expect(200);
    name = new URL(body.address).searchParams.get('of') ?? '';
  });
  afterAll(() => app.close());

  it.each<[string, (right: string) => string, number]>([
    ['of nobody', () => '', 422],
    ['of nothing', () => '?of=', 422],
    ['that is long', (right) => `?of=${right}${'a'.repeat(80)}`, 422],
    ['of two', (right) => `?of=${right}&of=${right}`, 422],
    ['with something else', (right) => `?of=${right}&from=2026`, 422],
    ['without its secret', (right) => `?of=${right.slice(0, 16)}.`, 404],
    ['with another secret', (right) => `?of=${right.slice(0, 17)}${'A'.repeat(43)}`, 404],
    ['with a shorter secret', (right) => `?of=${right.slice(0, -1)}`, 404],
    ['with another account', (right) => `?of=${randomIds.next()}${right.slice(16)}`, 404],
    ['in capitals', (right) => `?of=${right.toUpperCase()}`, 404],
    ['of emoji', () => `?of=${encodeURIComponent('📅')}`, 404],
    ['from right to left', (right) => `?of=${encodeURIComponent('\u202e')}${right}`, 404],
    ['that leads outside', () => '?of=..%2f..%2fpackage.json', 404],
  ])('an address %s', async (_, query, status) => {
    const answer = await feed(query(name)).expect(status);
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(answer.text).not.toContain(name);
  });

  it.each(['month=13', 'cursor=%7B', 'accountId=0000000000000000'])(
    'what is asked of it beyond that: %s',
    async (query) => {
      await as(ada, app.agent.get(`/api/calendar?${query}`)).expect(422);
    },
  );

  it('a change without the XSRF token, or by nobody', async () => {
    await app.agent.delete('/api/calendar/address').set('Cookie', ada.cookie).expect(403);
    await app.agent.post('/api/calendar/address/renew').expect(401);
  });

  it('and its address is as it was', async () => {
    const { body } = await as(ada, app.agent.get('/api/calendar')).expect(200);
    expect(new URL(body.address).searchParams.get('of')).toBe(name);
  });
});
