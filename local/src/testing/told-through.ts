import { minutes, toInstant } from '@parterre/domain/clock';
import { bookingId, randomIds } from '@parterre/domain/ids';
import { usualLimits } from '@parterre/domain/limits';
import { type Contact, newContact } from '@parterre/domain/messaging/contacts/contact';
import { deliver } from '@parterre/domain/messaging/delivering/deliver';
import { type Notification, withDelivery } from '@parterre/domain/messaging/notifications/notification';
import { composeNotification } from '@parterre/domain/messaging/notifications/notify';
import type { PushSender } from '@parterre/domain/push/push-sender';
import type { SmsSender } from '@parterre/domain/sms/sms-sender';
import type { ManualClock } from '@parterre/domain/testing/manual-clock';
import { memoryDeliveries } from '@parterre/domain/testing/memory-deliveries';
import { memoryNotifications } from '@parterre/domain/testing/memory-notifications';
import { noLimits } from '@parterre/domain/testing/no-limits';
import { aNotice, aToldEvent } from '@parterre/domain/testing/notice-builder';
import { openWays } from '@parterre/worker/sending/open-ways';

type Outside = {
  readonly clock: ManualClock;
  readonly contact: Partial<Contact>;
  readonly sms?: SmsSender;
  readonly push?: PushSender;
  readonly ownHosts?: readonly string[];
};

const unused = { send: () => Promise.reject(new Error('nothing goes out by it in this test')) };

/** Notifications of one person, sent by a channel as the worker sends them, by who carries it on a laptop. */
export const toldThrough = (
  channel: 'sms' | 'push',
  { clock, contact, sms, push = unused, ownHosts = [] }: Outside,
) => {
  const [notifications, ended] = [memoryNotifications(), new Array<string>()];
  const { ways, rests } = openWays({
    ...{ mailer: unused, sms: sms ?? null, push, ownHosts, clock },
    messaging: {
      attempts: noLimits,
      contactOf: async () => ({ ...newContact, ...contact, version: 1 }),
      devicesOf: async () => contact.devices ?? [],
      endDevice: async (_person, { id }) => void ended.push(id),
    },
    publicUrl: 'https://tickets.test',
    limits: usualLimits,
    alarm: { raise: () => undefined },
  });
  const send = deliver({
    ...{ notifications, clock },
    deliveries: memoryDeliveries(),
    remember: async () => undefined,
    asOfNow: async (say) => ({ say }),
    prepare: ways[channel],
  });
  const inAWeek = toInstant(clock.now() + minutes(7 * 24 * 60));
  const aMessage = async (subject: string): Promise<Notification> => {
    const about = { event: aToldEvent({ startsAt: inAWeek }), bookingId: bookingId.parse(randomIds.next()) };
    const words = { subject, text: 'It is off.', organization: 'Hudson Rooms' };
    const notice = aNotice({ told: { kind: 'event-cancelled', ...about, ...words } });
    const planned = composeNotification(notice, newContact, clock.now());
    return notifications.add(withDelivery(planned, channel, () => ({ state: 'queued', tries: [] })));
  };
  return {
    ended,
    /** Some of them, each with a subject of its own. */
    messages: (count: number) => Promise.all(Array.from({ length: count }, (_, n) => aMessage(`Off, ${n}`))),
    send: ({ person, at }: Notification) => send({ kind: 'notification', person, at, channel }),
    isReady: () => (rests[channel]() ?? 0) <= clock.now(),
    stateOf: async (of: Notification) => (await notifications.get(of))?.deliveries[channel].state,
  };
};
