import { fromInstant, seconds } from '@parterre/domain/clock';
import type { Clock } from '@parterre/domain/clock';
import type { Device } from '@parterre/domain/messaging/contacts/contact';
import { lastWord } from '@parterre/domain/messaging/delivering/refused-for-good';
import { asError, failedFor } from '@parterre/domain/messaging/delivering/unheard';
import { notUsed, type Outcome, type PrepareWay } from '@parterre/domain/messaging/delivering/way';
import { kinds } from '@parterre/domain/messaging/kinds/kinds';
import type { Delivery } from '@parterre/domain/messaging/notifications/delivery';
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

/** Whoever has it is not told twice for another one's sake. Where none has it and those that wait are gone, it is for all there are. */
const devicesToTell = ({ waiting, state }: Delivery, devices: readonly Device[]): readonly Device[] => {
  if (!waiting) return devices;
  const left = devices.filter(({ id }) => waiting.includes(id));
  return left.length > 0 || state === 'sent' ? left : devices;
};

/** Ready to send a notification to every browser that somebody has asked for it on. */
export const byPush =
  ({ push, devicesOf, endDevice, clock }: PushDeps): PrepareWay =>
  async (notification) => {
    const { person } = notification;
    const devices = push ? await devicesOf(person) : [];
    if (!push || devices.length === 0) return notUsed('no-address');
    const message = messageOf(notification, clock.now());
    const hand = async ({ id, endpoint, keys, applicationServerKey }: Device): Promise<Outcome> => {
      try {
        const { providerId } = await push.send({ endpoint, keys, applicationServerKey }, message);
        return { state: 'sent', ...(providerId !== null && { providerId }) };
      } catch (error) {
        const outcome = lastWord(error);
        if (!outcome) throw error;
        if (outcome.state === 'bounced') await endDevice(person, { id, endpoint });
        return outcome;
      }
    };
    /** What fails for one browser is no matter of the others. */
    const tell = async (device: Device): Promise<Outcome & { readonly error?: Error }> => {
      const of = { device: device.name, deviceId: device.id };
      try {
        return { ...(await hand(device)), ...of };
      } catch (error) {
        return { ...failedFor(error), ...of, error: asError(error) };
      }
    };
    return async ({ deliveries: { push: before } }) => {
      const tried = await Promise.all(devicesToTell(before, devices).map(tell));
      const isSent = before.state === 'sent' || tried.some(({ state }) => state === 'sent');
      const failed = tried.find(({ state }) => state === 'queued');
      // A browser that is gone is no trouble where another one has it, or may have it yet.
      const outcomes = tried.map(({ error: _, ...one }) =>
        (isSent || failed) && one.state === 'bounced' ? { ...one, state: 'failed' as const } : one,
      );
      return { outcomes, ...(failed?.error && { again: failed.error }) };
    };
  };
