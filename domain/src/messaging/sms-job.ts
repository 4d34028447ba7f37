import { z } from 'zod';
import { fromInstant } from '../clock.ts';
import { mailNotice } from './notifications/mail-notice.ts';
import { notificationJob } from './notifications/notification-job.ts';

/** What waits in a queue of text messages: one that is complete, with a code, or a notification that is put into words when it is sent. */
export const smsJob = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('sms'),
    id: z.string(),
    to: z.string(),
    text: z.string(),
    /** An instant after which it is worth nothing. */
    goodUntil: z.string(),
    email: z.string(),
    notice: mailNotice,
  }),
  notificationJob,
]);
export type SmsJob = z.infer<typeof smsJob>;
export type CompleteSms = Extract<SmsJob, { readonly kind: 'sms' }>;

export const isUrgentSms = ({ kind }: SmsJob): boolean => kind === 'sms';

export const isLateSms = ({ goodUntil }: CompleteSms, now: number): boolean => fromInstant(goodUntil) <= now;
