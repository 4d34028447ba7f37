import { z } from 'zod';
import { bookingId } from '../ids.ts';
import { money } from '../money.ts';

/** Money that came in for a booking; `id` is the provider's id of the payment. */
export const payment = z.object({
  bookingId,
  id: z.string(),
  amount: money,
  receivedAt: z.string(),
  /**
   * `ticketed`: it bought the tickets. `refund-due` / `refunded`: it goes back, or went back. `refund-failed`: the bank
   * would not have it, and somebody must act.
   */
  state: z.enum(['ticketed', 'refund-due', 'refunded', 'refund-failed']),
});
export type Payment = z.infer<typeof payment>;
