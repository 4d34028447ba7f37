import { giveUp } from '@parterre/domain/messaging/delivering/deliver';
import type { OutsideChannel } from '@parterre/domain/messaging/kinds/channel';
import type { MailJob } from '@parterre/domain/messaging/mail-job';
import type { Notification } from '@parterre/domain/messaging/notifications/notification';
import type { SmsJob } from '@parterre/domain/messaging/sms-job';
import { entryOfMail, entryOfSms } from './entry-of.ts';
import type { MailDeps } from './send-mails.ts';

/** Notes in the log that a job was set aside: nobody tries any more by itself. */
export const giveUpAside = (deps: Pick<MailDeps, 'notifications' | 'clock'>) => {
  const { notifications, clock } = deps;
  const giveUpOn = giveUp(deps);
  /** It may never have come so far that the log knew of it. */
  const giveUpComplete = async (entry: Notification, channel: OutsideChannel): Promise<void> => {
    const { person, at } = await notifications.add(entry);
    return giveUpOn({ kind: 'notification', person, at, channel });
  };
  return async (job: MailJob | SmsJob): Promise<void> => {
    switch (job.kind) {
      case 'notification':
        return giveUpOn(job);
      case 'mail': {
        const entry = entryOfMail(job, clock.now());
        return entry ? giveUpComplete(entry, 'email') : undefined;
      }
      case 'sms':
        return giveUpComplete(entryOfSms(job, clock.now()), 'sms');
      case 'booking-news':
        // It becomes a notification once it is taken up again.
        return;
      default:
        return job satisfies never;
    }
  };
};
