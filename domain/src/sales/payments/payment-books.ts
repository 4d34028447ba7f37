import type { Write } from '../../commit.ts';
import type { Payment } from './payment.ts';

/** What came in for each booking, and what became of it. */
export type PaymentBooks = {
  /** Puts a payment as it stands, in place of what was noted of it before. */
  readonly note: (payment: Payment) => Write;
};
