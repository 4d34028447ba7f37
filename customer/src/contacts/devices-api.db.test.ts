import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { withEnded } from '@parterre/domain/messaging/contacts/device-lists';
import { personWith } from '@parterre/domain/messaging/kinds/person';
import { aSubscription } from '@parterre/domain/push/testing/a-subscription';
import { as } from '../testing/caller.ts';
import { startTestApp, type TestApp } from '../testing/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

test('devices say whether they are told things, and since when one is not', async () => {
  // A session that no table knows is over.
  const ada = await app.signIn();
  const ask = () =>
    as(ada, app.agent.put('/api/contact/devices'))
      .set('User-Agent', 'Mozilla/5.0 (X11; Linux x86_64; rv:143.0) Gecko/20100101 Firefox/143.0')
      .send(aSubscription(app.config.VAPID_KEYS))
      .expect(200);
  const { body: first } = await ask();
  const device = { name: 'Firefox on Linux', isHere: true };
  expect(first.devices).toMatchObject([{ ...device, state: 'signed-out', endedAt: null }]);

  const endedAt = '2026-12-03T12:00:00.000Z';
  await app.dependencies.contacts.changeContact(personWith(ada.accountId), (now) =>
    now.devices.reduce((contact, gone) => withEnded(contact, gone, endedAt), now),
  );
  const { body: then } = await as(ada, app.agent.get('/api/contact')).expect(200);
  expect(then.devices).toMatchObject([{ ...device, state: 'ended', endedAt, id: first.devices[0].id }]);
  expect(JSON.stringify(then.devices)).not.toContain('mozilla.com');

  const { body: anew } = await ask();
  expect(anew.devices).toMatchObject([{ ...device, endedAt: null, id: first.devices[0].id }]);
  await as(ada, app.agent.delete(`/api/contact/devices/${first.devices[0].id}`)).expect(
    200,
    /"devices":\[\]/,
  );
});
