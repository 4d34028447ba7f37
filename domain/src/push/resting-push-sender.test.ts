import { describe, expect, it } from '@jest/globals';
import { seconds } from '../clock.ts';
import { NotSent } from '../not-sent.ts';
import { manualClock } from '../testing/manual-clock.ts';
import type { PushMessage } from './push-sender.ts';
import { restingPushSender } from './resting-push-sender.ts';
import { someVapidKeys } from '../testing/vapid-keys.ts';
import { aSubscription } from './testing/a-subscription.ts';

const message: PushMessage = { payload: '{}', ttl: 60, urgency: 'normal' };
const vapid = someVapidKeys();
const apple = aSubscription(vapid, 'https://web.push.apple.com/1');
const google = aSubscription(vapid, 'https://fcm.googleapis.com/fcm/send/1');

describe('push services that are away', () => {
  const start = () => {
    const clock = manualClock();
    const asked: string[] = [];
    const away = new Set<string>();
    const sender = restingPushSender(
      {
        send: async ({ endpoint }) => {
          asked.push(endpoint);
          if (away.has(endpoint)) throw new NotSent('away', 'no');
          return { providerId: null };
        },
      },
      { ownHosts: [], clock, alarm: { raise: () => undefined } },
    );
    const send = (to: typeof apple) =>
      sender.send(to, message).then(
        () => 'sent',
        () => 'not sent',
      );
    return { clock, asked, away, sender, send };
  };

  it('rest each by itself: the others are asked', async () => {
    const { asked, away, sender, send } = start();
    await send(google);
    away.add(apple.endpoint);
    expect([await send(apple), await send(apple), await send(google)]).toEqual([
      'not sent',
      'not sent',
      'sent',
    ]);
    expect(asked).toEqual([google.endpoint, apple.endpoint, google.endpoint]);
    expect(sender.restsUntil()).toBeNull();
  });

  it('are left alone together when none of them takes anything, until the first one may be asked', async () => {
    const { clock, away, sender, send } = start();
    expect(sender.restsUntil()).toBeNull();
    [apple, google].forEach(({ endpoint }) => away.add(endpoint));
    await send(apple);
    clock.advance(seconds(2));
    await send(google);
    expect((sender.restsUntil() ?? 0) - clock.now()).toBe(seconds(3));
  });
});
