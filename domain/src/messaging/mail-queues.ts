import type { MailMessage } from '../mail/mail-message.ts';
import type { MailQueue } from '../mail/mail-queue.ts';
import type { NewsQueue } from '../news/outbox.ts';
import type { AnyBookingNews } from '../sales/bookings/booking-news.ts';
import type { Queue } from '../queues/queue.ts';
import type { MailJob } from './mail-job.ts';

const send = (queue: Queue, jobs: readonly MailJob[]): Promise<void> => queue.send(jobs);

/** Mails for the worker to send, each complete in itself. */
export const mailQueue = (queue: Queue): MailQueue => ({
  enqueue: ({ to, subject, text, html, unsubscribe, headers, goodUntil }: MailMessage, id, notice) =>
    send(queue, [
      { kind: 'mail', id, message: { to, subject, text, html, unsubscribe, headers }, goodUntil, notice },
    ]),
});

/** News of bookings as the release before queued them, and as the doctor does: put into words when they are sent. */
export const bookingMailQueue = (queue: Queue): NewsQueue<AnyBookingNews> => ({
  send: (told) =>
    send(
      queue,
      told.map((news) => ({ kind: 'booking-news', news })),
    ),
});
