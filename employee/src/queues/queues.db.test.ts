import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newContact } from '@parterre/domain/messaging/contacts/contact';
import { composeNotification } from '@parterre/domain/messaging/notifications/notify';
import { openNotifications } from '@parterre/domain/messaging/open-messaging';
import { anAsideNote } from '@parterre/domain/testing/aside-note-builder';
import { memoryDeadLetters } from '@parterre/domain/testing/memory-dead-letters';
import { aNotice } from '@parterre/domain/testing/notice-builder';
import { z } from 'zod';
import { type SignedIn, startTestApp, type TestApp } from '../testing/test-app.ts';

const lettersIn = z.object({
  letters: z.array(z.looseObject({ id: z.string(), logged: z.looseObject({ id: z.string() }).nullable() })),
});
const entriesIn = z.object({ entries: z.array(z.looseObject({ action: z.string() })) });

describe('an admin', () => {
  const deadLetters = memoryDeadLetters();
  let app: TestApp;
  let admin: SignedIn;
  beforeAll(async () => {
    app = await startTestApp({ deadLetters });
  });
  beforeEach(async () => {
    admin = await app.anAdmin();
  });
  afterAll(() => app.close());

  const post = (path: string) => app.request(admin, 'post', `/admin/api/queues/${path}`);
  const look = async (queue: string) => {
    const { body } = await post(`${queue}/dead-letters/look`).expect(200);
    return lettersIn.parse(body).letters;
  };
  const newestAudit = async () => {
    const { body } = await app.request(admin, 'get', '/admin/api/audit').expect(200);
    return entriesIn.parse(body).entries[0];
  };

  it('sees what was set aside, sends it again, and that is written down', async () => {
    await deadLetters.setAside('booking-mail', '{}', anAsideNote());
    const before = await app.request(admin, 'get', '/admin/api/queues').expect(200);
    expect(before.body.queues).toContainEqual({ name: 'booking-mail', waiting: 0, dead: 1 });

    await post('booking-mail/send-again').expect(204);
    const after = await app.request(admin, 'get', '/admin/api/queues').expect(200);
    expect(after.body.queues).toContainEqual({ name: 'booking-mail', waiting: 0, dead: 0 });
    expect(await newestAudit()).toMatchObject({ action: 'dead-letters-sent-again', target: 'booking-mail' });
  });

  it('sends again what happened by the word that the API has for its queue', async () => {
    await deadLetters.setAside('news', '{}', anAsideNote());
    await post('notifications/send-again').expect(204);
    const { body } = await app.request(admin, 'get', '/admin/api/queues').expect(200);
    expect(body.queues).toContainEqual({ name: 'notifications', waiting: 0, dead: 0 });
    expect(await newestAudit()).toMatchObject({ target: 'notifications' });
  });

  it('cannot name a queue that there is not', async () => {
    await post('others/send-again').expect(404);
    await post('others/dead-letters/look').expect(404);
  });

  const aReminder = async () => {
    const told = composeNotification(aNotice(), newContact, Date.parse('2026-12-01T12:00:00Z'));
    await openNotifications({ tables: app.tables }).add(told);
    const { person, at } = told;
    const body = JSON.stringify({ kind: 'notification', person, at, channel: 'push' });
    await deadLetters.setAside('push', body, anAsideNote());
    return { told, body };
  };

  it('sees for whom each letter is and why it is there, and where the log has it', async () => {
    const { told } = await aReminder();
    await deadLetters.setAside('push', 'no json', anAsideNote({ since: '2026-11-29T12:00:00.000Z' }));
    expect(await look('push')).toMatchObject([
      {
        what: 'notification',
        kind: 'reminder',
        channel: 'push',
        to: { name: 'Carla', email: 'carla@mail.test' },
        event: { title: 'Nocturnes for Two Pianos' },
        tries: 51,
        why: 'ECONNREFUSED',
        setAsideAt: '2026-11-30T12:00:00.000Z',
        endsAt: '2026-12-14T12:00:00.000Z',
        logged: { organizationId: told.about.organizationId, state: 'not-used' },
      },
      { what: 'unreadable', kind: null, to: null, logged: null },
    ]);
    const { deliveries } = (
      await app
        .request(admin, 'post', '/admin/api/deliveries/search')
        .send({ organizationId: told.about.organizationId })
    ).body;
    expect(deliveries[0].id).toBe((await look('push'))[0]?.logged?.id);
    await post('push/send-again').expect(204);
  });

  it('never sees a code, and is told that it is too old to be sent', async () => {
    const message = { to: 'carla@mail.test', subject: '123456', text: '123456', html: '123456' };
    const notice = { kind: 'registration-code', at: '2026-11-30T11:59:00.000Z', accountId: null };
    const goodUntil = '2026-11-30T12:10:00.000Z';
    const mail = { kind: 'mail', id: 'errand#1', message, goodUntil };
    const body = JSON.stringify({ ...mail, notice: { ...notice, name: 'Carla', language: 'en' } });
    await deadLetters.setAside('email', body, anAsideNote());
    const letters = await look('email');
    expect(letters).toMatchObject([
      { kind: 'registration-code', to: { email: 'carla@mail.test' }, isTooLate: true, logged: null },
    ]);
    expect(JSON.stringify(letters)).not.toContain('123456');
  });

  it('sends one again, and throws one away; both are written down without whom they are for', async () => {
    const { told, body } = await aReminder();
    await deadLetters.setAside('push', 'no json', anAsideNote());
    const [one, other] = await look('push');
    await post(`push/dead-letters/${one?.id}/send-again`).expect(204);
    expect(deadLetters.sent.at(-1)).toEqual(['push', body]);
    expect(await newestAudit()).toMatchObject({
      action: 'dead-letter-sent-again',
      target: `push/push/${told.id}`,
    });
    await post(`push/dead-letters/${one?.id}/send-again`).expect(404);
    const path = `/admin/api/queues/push/dead-letters/${other?.id}`;
    await app.request(admin, 'delete', path).expect(204);
    expect(await newestAudit()).toMatchObject({
      action: 'dead-letter-thrown-away',
      target: 'push/unreadable',
    });
    expect(await look('push')).toEqual([]);
  });

  it('looks thirty times at once, and then has to wait', async () => {
    const statuses: number[] = [];
    for (let n = 0; n < 40; n++) statuses.push((await post('sms/dead-letters/look')).status);
    expect(statuses.slice(0, 30)).toEqual(Array.from({ length: 30 }, () => 200));
    expect(statuses).toContain(429);
  });
});
