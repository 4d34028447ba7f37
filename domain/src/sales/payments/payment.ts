import { z } from 'zod';
import { bookingId } from '../../ids.ts';
import { money } from '../../money.ts';

/** Money that came in for a booking; `id` is the provider's id of the payment. */
export const payment = z.object({
  bookingId,
  id: z.string(),
  amount: money,
  receivedAt: z.string(),
  /**
   * `ticketed`: it bought the tickets. `refund-due` / `refunded`: it goes back, or went back. `refund-failed`: the bank
   * would not have it, and somebody must act; `refund-impossible`: so would the provider not. `disputed`: the customer's
   * bank has it until that is decided; `charged-back`: for good.
   */
  state: z.enum([
    'ticketed',
    'refund-due',
    'refunded',
    'refund-failed',
    'refund-impossible',
    'disputed',
    'charged-back',
  ]),
  /** Minor units of it that somebody sent back by hand. */
  returned: z.int().optional(),
});
export type Payment = z.infer<typeof payment>;
