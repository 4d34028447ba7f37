import { type Clock, fromInstant } from '../../clock.ts';
import type { Contact, Reader } from '../contacts/contact.ts';
import { outsideChannels } from '../kinds/channel.ts';
import { kinds } from '../kinds/kinds.ts';
import {
  asPlanned,
  type Notification,
  type NotificationAbout,
  notificationLifetime,
  placeOf,
} from './notification.ts';
import type { NotificationJob } from './notification-job.ts';
import type { NotificationStore } from './notification-store.ts';
import type { Person } from '../kinds/person.ts';
import { type ChosenChannel, planChannels } from './plan-channels.ts';
import { kindOf, type Told } from '../kinds/told.ts';

/** Something that one person is to be told. */
export type Notice = {
  /** The same however often it is asked for: then it is one notification. */
  readonly id: string;
  /** When it came about, an instant that is the same each time, too. */
  readonly at: string;
  readonly person: Person;
  readonly to: Reader;
  readonly told: Told;
  readonly about: NotificationAbout;
  /** Which job asks for it, where several may. */
  readonly foundBy?: string;
  /** Channels that were chosen for this one; the usual ones of its topic where nothing is said. */
  readonly chosen?: readonly ChosenChannel[];
};

/**
 * Tells somebody something: once, by the channels that they chose. May be asked for twice, and answers who
 * asked first.
 */
export type Notify = (notice: Notice) => Promise<Pick<Notification, 'foundBy'>>;

type Deps = {
  readonly notifications: Pick<NotificationStore, 'add'>;
  readonly contactOf: (person: Person) => Promise<Contact>;
  /** Hands a job to who sends it. */
  readonly queue: (job: NotificationJob) => Promise<void>;
  /** Hands a job over at a time, in milliseconds since the epoch. */
  readonly hold: (until: number, job: NotificationJob) => Promise<void>;
  readonly clock: Clock;
};

/** A notification as it is planned for somebody at `now`, in milliseconds since the epoch. */
export const composeNotification = (
  { id, at, person, to, told, about, foundBy, chosen }: Notice,
  contact: Contact,
  now: number,
): Notification => {
  const kind = kindOf(told);
  return {
    person,
    at: placeOf(at, id),
    id,
    told,
    about,
    ...(foundBy !== undefined && { foundBy }),
    to,
    isInInbox: kinds[kind].channels.includes('inbox') && person.startsWith('account#'),
    readAt: null,
    deliveries: asPlanned(planChannels({ kind, contact, to, now, chosen })),
    version: 1,
    expiresAt: Math.floor((now + notificationLifetime) / 1000),
  };
};

export const notify =
  ({ notifications, contactOf, queue, hold, clock }: Deps): Notify =>
  async (notice) => {
    const planned = composeNotification(notice, await contactOf(notice.person), clock.now());
    // As it was planned the first time: what was switched meanwhile is for the next one.
    const kept = await notifications.add(planned);
    const { person, at, deliveries } = kept;
    for (const channel of outsideChannels) {
      const { state, until } = deliveries[channel];
      const job: NotificationJob = { kind: 'notification', person, at, channel };
      // Handed over again where an attempt broke off: who sends it knows what was sent.
      if (state === 'queued') await queue(job);
      if (state === 'held' && until !== undefined) await hold(fromInstant(until), job);
    }
    return kept;
  };
