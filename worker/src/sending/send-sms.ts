import { deliver, sendOnce } from '@parterre/domain/messaging/delivering/deliver';
import { refusedForGood } from '@parterre/domain/messaging/delivering/refused-for-good';
import { notUsed, type PrepareWay, tooLate } from '@parterre/domain/messaging/delivering/way';
import { type CompleteSms, isLateSms, type SmsJob } from '@parterre/domain/messaging/sms-job';
import { e164 } from '@parterre/domain/sms/phone-number';
import type { SmsSender } from '@parterre/domain/sms/sms-sender';
import { entryOfSms } from './entry-of.ts';
import type { MailDeps } from './send-mails.ts';

export type SmsQueueDeps = Pick<
  MailDeps,
  'notifications' | 'deliveries' | 'remember' | 'asOfNow' | 'holdIfQuiet' | 'clock'
> & {
  readonly prepare: PrepareWay;
  /** Null in a house that sends none. */
  readonly sms: SmsSender | null;
};

const sendComplete = async ({ sms, ...deps }: SmsQueueDeps, job: CompleteSms): Promise<void> => {
  const { to, text } = job;
  const { notifications, clock } = deps;
  const now = clock.now();
  const notification = await notifications.add(entryOfSms(job, now));
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
