import type { SQSClient } from '@aws-sdk/client-sqs';
import type { MailMessage } from '../mail/mail-message.ts';
import type { Notifications } from '../mail/notifications.ts';
import type { MailJob } from './mail-job.ts';
import type { MessageQueue } from './outbox.ts';
import { sendAll } from './sqs-queue.ts';

const sendMailJobs = (client: SQSClient, queueUrl: string, jobs: readonly MailJob[]): Promise<void> =>
  sendAll(client, queueUrl, jobs);

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
