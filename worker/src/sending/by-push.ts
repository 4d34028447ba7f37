import { fromInstant, seconds } from '@parterre/domain/clock';
import type { Clock } from '@parterre/domain/clock';
import type { Device } from '@parterre/domain/messaging/contacts/contact';
import { lastWord } from '@parterre/domain/messaging/delivering/refused-for-good';
import { notUsed, type Outcome, type PrepareWay } from '@parterre/domain/messaging/delivering/way';
import { kinds } from '@parterre/domain/messaging/kinds/kinds';
import type { Notification } from '@parterre/domain/messaging/notifications/notification';
import type { Person } from '@parterre/domain/messaging/kinds/person';
import { pushTopic, pushWords } from '@parterre/domain/messaging/notifications/push-words';
import { kindOf } from '@parterre/domain/messaging/kinds/told';
import type { PushMessage, PushSender } from '@parterre/domain/push/push-sender';

export type PushDeps = {
  /** Null in a house without one. */
  readonly push: PushSender | null;
  /** The browsers that somebody is told things on now. */
  readonly devicesOf: (person: Person) => Promise<readonly Device[]>;
  /** A browser's subscription is dead. */
  readonly endDevice: (person: Person, device: Pick<Device, 'id' | 'endpoint'>) => Promise<void>;
  readonly clock: Clock;
};

/** For how long a push service keeps it for a browser that is off, in seconds: a day, or until the event begins. */
const keptFor = ({ told }: Notification, now: number): number => {
  const day = seconds(24 * 60 * 60);
  const start = 'event' in told && told.event ? fromInstant(told.event.startsAt) - now : day;
  return Math.max(60, Math.floor(Math.min(day, start) / 1000));
};

const messageOf = (notification: Notification, now: number): PushMessage => ({
  payload: pushWords(notification),
  ttl: keptFor(notification, now),
  urgency: kinds[kindOf(notification.told)].isUrgent ? 'high' : 'normal',
  // Sent twice, a browser that was off shows it once.
  topic: pushTopic(notification.id),
});

/** Ready to send a notification to every browser that somebody has asked for it on. */
export const byPush =
  ({ push, devicesOf, endDevice, clock }: PushDeps): PrepareWay =>
  async (notification) => {
    const { person } = notification;
    const devices = push ? await devicesOf(person) : [];
    if (!push || devices.length === 0) return notUsed('no-address');
    const message = messageOf(notification, clock.now());
    const tell = async ({ id, name, endpoint, keys, applicationServerKey }: Device): Promise<Outcome> => {
      try {
        const { providerId } = await push.send({ endpoint, keys, applicationServerKey }, message);
        return { state: 'sent', device: name, ...(providerId !== null && { providerId }) };
      } catch (error) {
        const outcome = lastWord(error);
        if (!outcome) throw error;
        if (outcome.state === 'bounced') await endDevice(person, { id, endpoint });
        return { ...outcome, device: name };
      }
    };
    return async () => {
      const tried = await Promise.allSettled(devices.map(tell));
      const outcomes = tried.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
      const failed = tried.find((one) => one.status === 'rejected');
      // Where none has it, all are tried again; who got it is not told twice for another one's sake.
      const isSent = outcomes.some(({ state }) => state === 'sent');
      if (failed && !isSent) throw failed.reason;
      // A browser that is gone is no trouble where another one has it.
      return outcomes.map((one) => (isSent && one.state === 'bounced' ? { ...one, state: 'failed' } : one));
    };
  };
