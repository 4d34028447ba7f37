import type { Clock } from '@parterre/domain/clock';
import type { AsideNote } from '@parterre/domain/queues/dead-letter';
import type { Queues } from '@parterre/domain/queues/open-queues';
import { type QueueName, queueUrl } from '@parterre/domain/queues/queue-names';
import { type AudienceJob, audienceJob } from '@parterre/domain/messaging/audience-job';
import { isUrgent, mailJob } from '@parterre/domain/messaging/mail-job';
import { deliver } from '@parterre/domain/messaging/delivering/deliver';
import { isUrgentSms, smsJob } from '@parterre/domain/messaging/sms-job';
import { feedback } from '@parterre/domain/messaging/feedback/feedback';
import { hearReport } from '@parterre/domain/messaging/feedback/hear-report';
import type { Report } from '@parterre/domain/messaging/feedback/report';
import type { Reports } from '@parterre/domain/messaging/feedback/reports';
import { notificationJob } from '@parterre/domain/messaging/notifications/notification-job';
import { type AnyBookingNews, bookingNews } from '@parterre/domain/sales/bookings/booking-news';
import type { Logger } from 'pino';
import { type QueueReader, readQueue } from './queue-consumer.ts';
import { giveUpAside } from './sending/give-up-aside.ts';
import type { Ways } from './sending/open-ways.ts';
import { sendSms } from './sending/send-sms.ts';
import { type MailDeps, sendMail } from './sending/send-mails.ts';
import { untilClockIsRight } from './while-clock-is-right.ts';

type Deps = Pick<Ways, 'ways' | 'goesOut' | 'sms'> & {
  readonly queues: Pick<Queues, 'client' | 'deadLetters'>;
  readonly logger: Logger;
  readonly tellSubscribers: (news: AnyBookingNews) => Promise<void>;
  readonly tellAudience: (job: AudienceJob) => Promise<void>;
  readonly mails: MailDeps;
  readonly reports: Reports;
  readonly clock: Clock;
  /** Asks the database, which tells what time it is. */
  readonly ask: () => Promise<unknown>;
  readonly clockOff: () => number;
};

/**
 * Reads every queue. Thousands of mails with tickets follow an on-sale, and somebody who signs up just then waits for a
 * code: so there are two queues of mails, and two of text messages, each read for itself. `prefix` is what their addresses begin with.
 */
export const readQueues = (prefix: string, deps: Deps): QueueReader => {
  const { queues, logger, clock, ways, goesOut, reports } = deps;
  const { client, deadLetters } = queues;
  const clockIsRight = untilClockIsRight(deps);
  const queue = (name: QueueName, goesOutNow?: (stopping: AbortSignal) => Promise<void>) => ({
    client,
    logger,
    clock,
    queueUrl: queueUrl(prefix, name),
    ready: async (stopping: AbortSignal) => {
      await goesOutNow?.(stopping);
      await clockIsRight(stopping);
    },
    setAside: (body: string, note: AsideNote) => deadLetters.setAside(name, body, note),
  });
  const onAside = giveUpAside(deps.mails);
  const mailsOf = (name: QueueName) =>
    readQueue({ ...queue(name, goesOut.mail), schema: mailJob, isUrgent, onAside }, sendMail(deps.mails));
  const textsOf = (name: QueueName) =>
    readQueue(
      { ...queue(name, goesOut.sms), schema: smsJob, isUrgent: isUrgentSms, onAside },
      sendSms({ ...deps.mails, prepare: ways.sms, sms: deps.sms }),
    );
  const dropped = ({ channel, providerId, outcome }: Report): void =>
    logger.info({ channel, providerId, outcome }, 'a report is about no message of ours');
  const readers: Readonly<Record<QueueName, QueueReader>> = {
    news: readQueue({ ...queue('news'), schema: bookingNews }, deps.tellSubscribers),
    email: mailsOf('email'),
    'booking-mail': mailsOf('booking-mail'),
    sms: textsOf('sms'),
    'sms-notice': textsOf('sms-notice'),
    push: readQueue(
      { ...queue('push', goesOut.push), schema: notificationJob, onAside, lots: 2 },
      deliver({ ...deps.mails, prepare: ways.push }),
    ),
    audience: readQueue({ ...queue('audience'), schema: audienceJob }, deps.tellAudience),
    feedback: readQueue({ ...queue('feedback'), schema: feedback }, hearReport({ reports, clock, dropped })),
  };
  return {
    stop: async () => {
      await Promise.all(Object.values(readers).map(({ stop }) => stop()));
    },
  };
};
