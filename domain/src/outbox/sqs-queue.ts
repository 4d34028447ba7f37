import { SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs';
import { seconds } from '../clock.ts';
import type { MailMessage } from '../mail/mail-message.ts';
import type { Notifications } from '../mail/notifications.ts';
import { noLongerThan } from '../patience.ts';
import type { MailJob } from './mail-job.ts';
import { messageBody } from './message-body.ts';
import { longestWait, type MessageQueue } from './outbox.ts';

export type QueueSettings = {
  readonly region: string;
  readonly endpoint?: string | undefined;
  /** How long, in milliseconds, one of three attempts may take. */
  readonly patience?: number;
};

/** An answer that there is no message comes when the wait for one is over. */
const usualPatience = seconds(longestWait + 5);

export const openQueues = ({ region, endpoint, patience = usualPatience }: QueueSettings): SQSClient =>
  new SQSClient({ region, ...(endpoint && { endpoint }), requestHandler: noLongerThan(patience) });

/** The most that one batch of SQS messages takes. */
const batchSize = 10;

const sendAll = async (client: SQSClient, QueueUrl: string, bodies: readonly unknown[]): Promise<void> => {
  for (let start = 0; start < bodies.length; start += batchSize) {
    const Entries = bodies
      .slice(start, start + batchSize)
      .map((body, n) => ({ Id: String(n), MessageBody: messageBody(body) }));
    const { Failed = [] } = await client.send(new SendMessageBatchCommand({ QueueUrl, Entries }));
    if (Failed.length > 0)
      throw new Error(`the queue refused ${Failed.length} messages: ${Failed[0]?.Message}`);
  }
};

export const notificationQueue = (client: SQSClient, queueUrl: string): MessageQueue => ({
  send: (messages) => sendAll(client, queueUrl, messages),
});

/** Mails for the worker to send, each complete in itself. */
export const mailQueue = (client: SQSClient, queueUrl: string): Notifications => ({
  enqueue: ({ to, subject, text, html, goodUntil }: MailMessage, id) =>
    sendMailJobs(client, queueUrl, [{ kind: 'mail', id, message: { to, subject, text, html }, goodUntil }]),
});

/** News of bookings for the worker to put into words, print the tickets of, and send. */
export const bookingMailQueue = (client: SQSClient, queueUrl: string): MessageQueue => ({
  send: (messages) =>
    sendMailJobs(
      client,
      queueUrl,
      messages.map((news) => ({ kind: 'booking-news', news })),
    ),
});

const sendMailJobs = (client: SQSClient, queueUrl: string, jobs: readonly MailJob[]): Promise<void> =>
  sendAll(client, queueUrl, jobs);
