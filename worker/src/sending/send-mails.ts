import { type Clock, seconds } from '@parterre/domain/clock';
import type { MailMessage } from '@parterre/domain/mail/mail-message';
import type { Mailer } from '@parterre/domain/mail/mailer';
import { type Contact, unreachable } from '@parterre/domain/messaging/contacts/contact';
import { deliver, sendOnce } from '@parterre/domain/messaging/delivering/deliver';
import { endedMeanwhile, refusedForGood } from '@parterre/domain/messaging/delivering/refused-for-good';
import { notUsed, type PrepareWay, tooLate, type Way } from '@parterre/domain/messaging/delivering/way';
import { isTooLate, type MailJob } from '@parterre/domain/messaging/mail-job';
import { deliveryNameOf } from '@parterre/domain/messaging/notifications/delivery';
import type { Person } from '@parterre/domain/messaging/kinds/person';
import type { Messaging } from '@parterre/domain/messaging/open-messaging';
import type { NotificationStore } from '@parterre/domain/messaging/notifications/notification-store';
import type { Deliveries } from '@parterre/domain/news/deliveries';
import type { AnyBookingNews } from '@parterre/domain/sales/bookings/booking-news';
import { type ComposeDeps, composeMail } from './compose-mail.ts';
import { type CompleteMail, entryOfMail } from './entry-of.ts';

export type MailDeps = ComposeDeps & {
  readonly mailer: Mailer;
  /** How much of it goes out. */
  readonly paced: { readonly email: (prepare: PrepareWay) => PrepareWay };
  readonly notifications: Pick<NotificationStore, 'add' | 'get' | 'save'>;
  readonly deliveries: Deliveries;
  readonly remember: Messaging['remember'];
  readonly asOfNow: Messaging['asOfNow'];
  readonly holdIfQuiet: Messaging['holdIfQuiet'];
  readonly contactOf: (person: Person) => Promise<Contact>;
  /** Makes a notification of news, which older releases queued as it was. */
  readonly notifyOfBooking: (news: AnyBookingNews) => Promise<void>;
  readonly clock: Clock;
};

/** What the queue itself calls a message: the same however often it brings it. */
export type QueuedAs = { readonly queueId: string };

export const queuedDelivery = (queueId: string): string => deliveryNameOf('email', `queue#${queueId}`);

const by =
  (mailer: Mailer, message: MailMessage): Way =>
  async () => {
    const { providerId } = await mailer.send(message);
    return { state: 'sent', ...(providerId !== null && { providerId }) };
  };

/** Puts a notification into words, prints what goes with it, and is ready to send it. */
export const byMail =
  (deps: ComposeDeps & Pick<MailDeps, 'mailer' | 'contactOf'>): PrepareWay =>
  async (notification) => {
    const { person, to } = notification;
    if (unreachable(await deps.contactOf(person), to, 'email')) return endedMeanwhile;
    const message = await composeMail(deps, notification);
    return message ? refusedForGood(by(deps.mailer, message)) : notUsed('not-booked');
  };

/** A mail that nobody keeps a log of: of an older release, or the doctor's. */
const sendUnlogged = async (
  { mailer, deliveries, clock }: MailDeps,
  { id, message }: CompleteMail,
  { queueId }: QueuedAs,
): Promise<void> => {
  const name = id === undefined ? queuedDelivery(queueId) : deliveryNameOf('email', id);
  const state = await deliveries.begin(name, clock.now(), seconds(60));
  if (state === 'done') return;
  if (state === 'busy') throw new Error(`another worker is sending ${name}`);
  await mailer.send(message);
  await deliveries.finish(name, clock.now());
};

const sendComplete = async (deps: MailDeps, job: CompleteMail, queued: QueuedAs): Promise<void> => {
  const { notifications, clock, mailer } = deps;
  // Whoever waited for it has asked for another one, or given up.
  const isLate = isTooLate(job, clock.now());
  const entry = entryOfMail(job, clock.now());
  if (!entry) return isLate ? undefined : sendUnlogged(deps, job, queued);
  const notification = await notifications.add(entry);
  await sendOnce(deps)(notification, 'email', isLate ? tooLate : refusedForGood(by(mailer, job.message)));
};

/** Sends what the queues of mails bring, each mail once. */
export const sendMail = (deps: MailDeps) => {
  const sendNotification = deliver({ ...deps, prepare: deps.paced.email(byMail(deps)) });
  return async (job: MailJob, queued: QueuedAs): Promise<void> => {
    switch (job.kind) {
      case 'notification':
        return sendNotification(job);
      case 'booking-news':
        return deps.notifyOfBooking(job.news);
      case 'mail':
        return sendComplete(deps, job, queued);
      default:
        return job satisfies never;
    }
  };
};
