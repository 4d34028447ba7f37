import { z } from 'zod';
import { mailNotice } from './notifications/mail-notice.ts';
import { notificationJob } from './notifications/notification-job.ts';
import { bookingNews } from '../sales/bookings/booking-news.ts';

/** What waits in the e-mail queue: a mail that is complete, or a notification that is put into words when it is sent. */
export const mailJob = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('mail'),
    /** The same however often the mail was queued; older releases do not say it. */
    id: z.string().optional(),
    message: z.object({
      to: z.string(),
      subject: z.string(),
      text: z.string(),
      html: z.string(),
      unsubscribe: z.object({ url: z.string() }).optional(),
      headers: z.record(z.string(), z.string()).optional(),
    }),
    /** An instant after which the mail is worth nothing, as one with a code; older releases do not say it. */
    goodUntil: z.string().optional(),
    /** What it tells whom, for the log; older releases do not say it. */
    notice: mailNotice.optional(),
  }),
  /** Older releases put news of bookings into words here; newer ones make a notification of it first. */
  z.object({ kind: z.literal('booking-news'), news: bookingNews }),
  notificationJob,
]);
export type MailJob = z.infer<typeof mailJob>;

/** A mail that is of no use in an hour is tried as often as possible. */
export const isUrgent = (job: MailJob): boolean => job.kind === 'mail' && job.goodUntil !== undefined;

/** Whether it is too late to send a mail. */
export const isTooLate = (job: MailJob, now: number): boolean =>
  job.kind === 'mail' && job.goodUntil !== undefined && Date.parse(job.goodUntil) <= now;
