import { z } from 'zod';
import { bookingNews } from '../sales/bookings/booking-news.ts';

/** What waits in the e-mail queue: a mail that is complete, or a booking's news that is put into words when it is sent. */
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
  }),
  z.object({ kind: z.literal('booking-news'), news: bookingNews }),
]);
export type MailJob = z.infer<typeof mailJob>;

/** A mail that is of no use in an hour is tried as often as possible. */
export const isUrgent = (job: MailJob): boolean => job.kind === 'mail' && job.goodUntil !== undefined;

/** Whether it is too late to send a mail. */
export const isTooLate = (job: MailJob, now: number): boolean =>
  job.kind === 'mail' && job.goodUntil !== undefined && Date.parse(job.goodUntil) <= now;
