import { z } from 'zod';
import { accountId, bookingId } from '../ids.ts';

/** What happened and must reach somebody. Written in the transaction of the change itself, handed to the queue right after. */
export const outboxMessage = z.object({
  id: z.string(),
  kind: z.enum([
    'booking-confirmed',
    'booking-cancelled',
    'payment-refunded',
    'payment-part-refunded',
    'refund-failed',
    'refund-impossible',
    'payment-disputed',
    'dispute-won',
    'dispute-lost',
  ]),
  bookingId,
  accountId,
  createdAt: z.string(),
});
export type OutboxMessage = z.infer<typeof outboxMessage>;
