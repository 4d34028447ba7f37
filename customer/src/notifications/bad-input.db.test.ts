import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newContact } from '@parterre/domain/messaging/contacts/contact';
import { personWith } from '@parterre/domain/messaging/kinds/person';
import { composeNotification } from '@parterre/domain/messaging/notifications/notify';
import { openNotifications } from '@parterre/domain/messaging/open-messaging';
import { aNotice } from '@parterre/domain/testing/notice-builder';
import { as } from '../testing/caller.ts';
import { type SignedIn, startTestApp, type TestApp } from '../testing/test-app.ts';

const cursorOf = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('the inbox answers bad input with a problem that names the field, and marks nothing:', () => {
  let app: TestApp;
  let ada: SignedIn;
  let id: string;
  const unread = async (): Promise<number> => {
    const { body } = await as(ada, app.agent.get('/api/notifications/unread')).expect(200);
    return Number(body.count);
  };
  const mark = (who: SignedIn) => as(who, app.agent.post('/api/notifications/read'));

  beforeAll(async () => {
    app = await startTestApp();
    ada = await app.signIn();
    const notice = aNotice({ person: personWith(ada.accountId) });
    const notifications = openNotifications({ tables: { database: app.database } });
    await notifications.add(composeNotification(notice, newContact, Date.now()));
    const { body } = await as(ada, app.agent.get('/api/notifications')).expect(200);
    id = body.notifications[0].id;
  });
  afterAll(() => app.close());

  it.each([
    ['a topic that is none', 'topic=gossip', 'topic'],
    ['two topics', 'topic=tickets&topic=reminders', 'topic'],
    ['unread that is no', 'unread=false', 'unread'],
    ['a page by its number', 'page=2', 'page'],
    ['a cursor that is none', 'cursor=%7B', 'cursor'],
    ['a cursor of emoji', `cursor=${encodeURIComponent('👀')}`, 'cursor'],
    ['a cursor that is long', `cursor=${'a'.repeat(501)}`, 'cursor'],
    ['a cursor of something else', `cursor=${cursorOf({ id: '0' })}`, 'cursor'],
  ])('%s', async (_, query, field) => {
    const { body } = await as(ada, app.agent.get(`/api/notifications?${query}`)).expect(422);
    expect(body).toMatchObject({ code: 'invalid-input', fields: [{ field }] });
  });

  it('with the cursor of somebody else, what is one’s own', async () => {
    const { body: all } = await as(ada, app.agent.get('/api/notifications')).expect(200);
    const other = { person: 'account#0000000000000000', at: '2999-12-01T12:00:00.000Z#1' };
    const { body } = await as(ada, app.agent.get(`/api/notifications?cursor=${cursorOf(other)}`)).expect(200);
    expect(body.notifications).toEqual(all.notifications);
  });

  it.each<[string, unknown]>([
    ['no id', { ids: [] }],
    ['101 ids', { ids: Array.from({ length: 101 }, (_, n) => `2026-12-01T12:00:00.000Z#${n}`) }],
    ['an id of nothing', { ids: [' '] }],
    ['an id that is long', { ids: ['a'.repeat(201)] }],
    ['an id that is a number', { ids: [1] }],
    ['ids that are a text', { ids: '2026-12-01T12:00:00.000Z#1' }],
    ['all that is no', { all: false }],
    ['ids and all', { ids: ['2026-12-01T12:00:00.000Z#1'], all: true }],
    ['somebody else', { all: true, person: 'account#0000000000000000' }],
    ['nothing', {}],
    ['a list', []],
  ])('%s', async (_, body) => {
    const answer = await mark(ada).type('json').send(JSON.stringify(body)).expect(422);
    expect(answer.body).toMatchObject({ code: 'invalid-input', fields: [expect.any(Object)] });
  });

  it.each(['📯', '\u202e2026-12-01', '__proto__', "'; DROP TABLE", '../../other'])(
    'an id of nothing that is there, such as %s',
    async (unknown) => {
      await mark(ada)
        .send({ ids: [unknown] })
        .expect(200, { mayBeMore: false });
    },
  );

  it('what belongs to somebody else, which they have still to read', async () => {
    const ben = await app.signIn();
    await mark(ben)
      .send({ ids: [id] })
      .expect(200);
    await mark(ben).send({ all: true }).expect(200);
    expect(await unread()).toBe(1);
  });

  it('a body of 2 MB, which is not read', async () => {
    const { body } = await mark(ada)
      .send({ ids: ['a'.repeat(2_000_000)] })
      .expect(413);
    expect(body).toMatchObject({ code: 'too-large', fields: [{ field: 'body' }] });
  });

  it('and it is still unread, until it is marked', async () => {
    expect(await unread()).toBe(1);
    await mark(ada)
      .send({ ids: [id, id] })
      .expect(200);
    expect(await unread()).toBe(0);
  });
});
