import type { Cashier } from './cashier.ts';
import { disputeOf, type Ledger, refundedOf } from './ledger.ts';
import type { PaymentRecord } from './records.ts';

type Deed = (cashier: Cashier, ledger: Ledger, payment: PaymentRecord) => void;

const refund =
  (share: number): Deed =>
  (cashier, ledger, payment) => {
    const left = payment.amount - refundedOf(ledger, payment.id);
    const step = share < 1 ? 100 : 1;
    const amount = Math.max(step, Math.floor((left * share) / step) * step);
    cashier.refund(payment, {
      payment_intent: payment.id,
      amount: Math.min(left, amount),
      metadata: {},
      expand: [],
    });
  };

const decide =
  (status: 'won' | 'lost'): Deed =>
  (cashier, ledger, payment) => {
    const dispute = disputeOf(ledger, payment.id);
    if (dispute?.status === 'needs_response') cashier.decide(dispute, status);
  };

/** What somebody does by hand at the provider, and what banks do. */
export const deeds: Readonly<Record<string, Deed>> = {
  refund: refund(1),
  'refund-half': refund(0.5),
  dispute: (cashier, ledger, payment) => {
    if (payment.status === 'succeeded' && disputeOf(ledger, payment.id) === undefined)
      cashier.dispute(payment);
  },
  'dispute-won': decide('won'),
  'dispute-lost': decide('lost'),
  forget: (_cashier, ledger, payment) => {
    ledger.payments.delete(payment.id);
  },
};
