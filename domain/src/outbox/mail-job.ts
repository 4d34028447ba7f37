import { z } from 'zod';
import { outboxMessage } from './outbox-message.ts';

/** What waits in the e-mail queue: a mail that is complete, or a booking's news that is put into words when it is sent. */
export const mailJob = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('mail'),
    message: z.object({ to: z.string(), subject: z.string(), text: z.string(), html: z.string() }),
  }),
  z.object({ kind: z.literal('booking-news'), news: outboxMessage }),
]);
export type MailJob = z.infer<typeof mailJob>;
