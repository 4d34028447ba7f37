import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { systemClock } from '@parterre/domain/clock';
import { fitPayload, mostPayload } from '@parterre/domain/push/push-payload';
import { openPushSender } from '@parterre/domain/push/open-push-sender';
import type { PushMessage } from '@parterre/domain/push/push-sender';
import { pushSubscription } from '@parterre/domain/push/push-subscription';
import { publicKeyForBrowsers, publicKeyOf, vapidKeys } from '@parterre/domain/push/vapid-keys';
import { makeKeys } from '../stack/keys.ts';
import { startPushService } from './start-push-service.ts';
import { aBrowser } from './testing/receive.ts';

const vapid = vapidKeys.parse({ keys: [...makeKeys().vapidKeys.keys, ...makeKeys().vapidKeys.keys] });
const mailFrom = 'Parterre <tickets@parterre.example>';
const message: PushMessage = { payload: '{"title":"שלום 👋"}', ttl: 3600, urgency: 'normal' };

describe('a message to a browser', () => {
  let service: Awaited<ReturnType<typeof startPushService>>;
  beforeEach(async () => {
    service = await startPushService();
  });
  afterEach(() => service.stop());

  const open = (keys = vapid) =>
    openPushSender({ vapid: keys, mailFrom, ownHosts: [service.host], clock: systemClock });
  const subscribe = async (key = publicKeyForBrowsers(vapid)) => {
    const browser = await aBrowser(service.url, key);
    const schema = pushSubscription({ ownHosts: [service.host], vapid });
    return { ...browser, subscription: schema.parse(browser.subscription) };
  };

  it('is read there as it was written, and by nobody else', async () => {
    const browser = await subscribe();
    const { providerId } = await open().send(browser.subscription, { ...message, topic: 'event-1' });
    expect(providerId).toMatch(/^[\w-]{36}$/);
    expect(await browser.received()).toEqual([
      { text: message.payload, ttl: 3600, urgency: 'normal', topic: 'event-1' },
    ]);
  });

  it('may be as long as push services bear, and no longer', async () => {
    const browser = await subscribe();
    const payload = fitPayload('👩‍👩‍👧‍👦 '.repeat(1000), (text) => text);
    await open().send(browser.subscription, { ...message, payload });
    await open().send(browser.subscription, { ...message, payload: 'a'.repeat(mostPayload) });
    expect((await browser.received()).map(({ text }) => text)).toEqual([payload, 'a'.repeat(mostPayload)]);
    const longer = open().send(browser.subscription, { ...message, payload: 'a'.repeat(mostPayload + 1) });
    await expect(longer).rejects.toMatchObject({ fault: 'refused' });
  });

  it('goes on to those who subscribed to an older key of ours', async () => {
    const [, older] = vapid.keys;
    if (!older) throw new TypeError('no older key');
    const browser = await subscribe(publicKeyOf(older));
    await open().send(browser.subscription, message);
    expect(await browser.received()).toHaveLength(1);
    const without = open({ keys: vapid.keys.slice(0, 1) }).send(browser.subscription, message);
    await expect(without).rejects.toMatchObject({ fault: 'gone' });
  });

  it.each([
    ['gone', 404],
    ['gone', 410],
    ['refused', 400],
    ['refused', 413],
    ['later', 429],
    ['later', 307],
    ['later', 401],
    ['later', 403],
    ['away', 500],
    ['away', 503],
  ])('is %s by %i', async (fault, status) => {
    const browser = await subscribe();
    await browser.fail({ status, retryAfter: '7' });
    const sending = open().send(browser.subscription, message);
    await expect(sending).rejects.toMatchObject({ name: 'NotSent', fault, retryAfter: 7 });
  });

  it('is gone with its subscription', async () => {
    const browser = await subscribe();
    await browser.end();
    await expect(open().send(browser.subscription, message)).rejects.toMatchObject({ fault: 'gone' });
  });

  it('is away with the push service', async () => {
    const browser = await subscribe();
    await service.stop();
    await expect(open().send(browser.subscription, message)).rejects.toMatchObject({
      fault: 'away',
      message: expect.not.stringContaining(browser.subscription.endpoint),
    });
  });
});
