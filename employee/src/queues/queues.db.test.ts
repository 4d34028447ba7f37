import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { memoryDeadLetters } from '@parterre/domain/testing/memory-dead-letters';
import { startTestApp, type TestApp } from '../testing/test-app.ts';

describe('an admin', () => {
  const deadLetters = memoryDeadLetters();
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp({ deadLetters });
  });
  afterAll(() => app.close());

  it('sees what was set aside, sends it again, and that is written down', async () => {
    const admin = await app.anAdmin();
    await deadLetters.setAside('booking-mail', '{}');
    const before = await app.request(admin, 'get', '/admin/api/queues').expect(200);
    expect(before.body.queues).toContainEqual({ name: 'booking-mail', waiting: 0, dead: 1 });

    await app.request(admin, 'post', '/admin/api/queues/booking-mail/send-again').expect(204);
    const after = await app.request(admin, 'get', '/admin/api/queues').expect(200);
    expect(after.body.queues).toContainEqual({ name: 'booking-mail', waiting: 0, dead: 0 });
    const { body } = await app.request(admin, 'get', '/admin/api/audit').expect(200);
    expect(body.entries[0]).toMatchObject({ action: 'dead-letters-sent-again', target: 'booking-mail' });
  });

  it('sends again what happened by the word that the API has for its queue', async () => {
    const admin = await app.anAdmin();
    await deadLetters.setAside('news', '{}');
    await app.request(admin, 'post', '/admin/api/queues/notifications/send-again').expect(204);
    const { body } = await app.request(admin, 'get', '/admin/api/queues').expect(200);
    expect(body.queues).toContainEqual({ name: 'notifications', waiting: 0, dead: 0 });
    const audit = await app.request(admin, 'get', '/admin/api/audit').expect(200);
    expect(audit.body.entries[0]).toMatchObject({ target: 'notifications' });
  });

  it('cannot name a queue that there is not', async () => {
    const admin = await app.anAdmin();
    await app.request(admin, 'post', '/admin/api/queues/others/send-again').expect(404);
  });
});
