import { newContact } from '@parterre/domain/messaging/contacts/contact';
import { deliver, sendOnce } from '@parterre/domain/messaging/delivering/deliver';
import { refusedForGood } from '@parterre/domain/messaging/delivering/refused-for-good';
import { notUsed, type PrepareWay, tooLate } from '@parterre/domain/messaging/delivering/way';
import { noticeOf } from '@parterre/domain/messaging/notifications/mail-notice';
import { composeNotification } from '@parterre/domain/messaging/notifications/notify';
import { type CompleteSms, isLateSms, type SmsJob } from '@parterre/domain/messaging/sms-job';
import { e164 } from '@parterre/domain/sms/phone-number';
import type { SmsSender } from '@parterre/domain/sms/sms-sender';
import type { MailDeps } from './send-mails.ts';

export type SmsQueueDeps = Pick<
  MailDeps,
  'notifications' | 'deliveries' | 'remember' | 'asOfNow' | 'clock'
> & {
  readonly prepare: PrepareWay;
  /** Null in a house that sends none. */
  readonly sms: SmsSender | null;
};

/** A text with a code: it is kept nowhere, and the log has only that there was one. */
const sendComplete = async ({ sms, ...deps }: SmsQueueDeps, job: CompleteSms): Promise<void> => {
  const { id, to, text, email, notice } = job;
  const { notifications, clock } = deps;
  const now = clock.now();
  const planned = composeNotification(noticeOf(id, email, notice), newContact, now);
  // To a number that nobody has confirmed, which the person has not yet.
  const { deliveries } = planned;
  const of = { ...planned, deliveries: { ...deliveries, sms: { state: 'queued' as const, tries: [] } } };
  const notification = await notifications.add(of);
  const way = sms
    ? refusedForGood(async () => {
        const { providerId } = await sms.send({ to: e164.parse(to), text });
        return { state: 'sent', providerId };
      })
    : notUsed('no-address');
  await sendOnce(deps)(notification, 'sms', isLateSms(job, now) ? tooLate : way);
};

/** Sends what the queue of text messages brings, each once. */
export const sendSms = (deps: SmsQueueDeps) => {
  const sendNotification = deliver(deps);
  return (job: SmsJob): Promise<void> =>
    job.kind === 'sms' ? sendComplete(deps, job) : sendNotification(job);
};
