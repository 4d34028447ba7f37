import { newContact } from '@parterre/domain/messaging/contacts/contact';
import type { MailJob } from '@parterre/domain/messaging/mail-job';
import { noticeOf } from '@parterre/domain/messaging/notifications/mail-notice';
import { type Notification, withDelivery } from '@parterre/domain/messaging/notifications/notification';
import { composeNotification } from '@parterre/domain/messaging/notifications/notify';
import type { CompleteSms } from '@parterre/domain/messaging/sms-job';

export type CompleteMail = Extract<MailJob, { readonly kind: 'mail' }>;

/** What the log has of a mail that is complete in itself; null for one that nobody keeps a log of. */
export const entryOfMail = ({ id, message, notice }: CompleteMail, now: number): Notification | null =>
  id === undefined || !notice ? null : composeNotification(noticeOf(id, message.to, notice), newContact, now);

/** The same of a text message with a code: what it says is kept nowhere, and the log has only that there was one. */
export const entryOfSms = ({ id, email, notice }: CompleteSms, now: number): Notification => {
  const planned = composeNotification(noticeOf(id, email, notice), newContact, now);
  // To a number that nobody has confirmed, which the person has not yet.
  return withDelivery(planned, 'sms', () => ({ state: 'queued', tries: [] }));
};
