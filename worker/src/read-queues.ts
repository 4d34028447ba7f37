import type { SQSClient } from '@aws-sdk/client-sqs';
import { mailJob } from '@parterre/domain/outbox/mail-job';
import { type OutboxMessage, outboxMessage } from '@parterre/domain/outbox/outbox-message';
import type { Logger } from 'pino';
import type { Config } from './config.ts';
import { type QueueReader, readQueue } from './queue-consumer.ts';
import { type MailDeps, sendMail } from './send-mails.ts';

type Deps = {
  readonly queues: SQSClient;
  readonly logger: Logger;
  readonly fanOut: (news: OutboxMessage) => Promise<void>;
  readonly mails: MailDeps;
};

type Urls = Pick<Config, 'NOTIFICATIONS_QUEUE_URL' | 'EMAIL_QUEUE_URL' | 'BOOKING_MAIL_QUEUE_URL'>;

/**
 * Reads every queue. Thousands of mails with tickets follow an on-sale, and somebody who signs up just then waits for a
 * code: so there are two queues of mails, each read for itself.
 */
export const readQueues = (urls: Urls, { queues: client, logger, fanOut, mails }: Deps): QueueReader => {
  const mailsOf = (queueUrl: string) =>
    readQueue({ client, logger, queueUrl, schema: mailJob }, sendMail(mails));
  const readers = [
    readQueue({ client, logger, queueUrl: urls.NOTIFICATIONS_QUEUE_URL, schema: outboxMessage }, fanOut),
    mailsOf(urls.EMAIL_QUEUE_URL),
    mailsOf(urls.BOOKING_MAIL_QUEUE_URL),
  ];
  return {
    stop: async () => {
      await Promise.all(readers.map(({ stop }) => stop()));
    },
  };
};
