import type { Ledger } from './ledger.ts';
import { newId } from './new-id.ts';
import type { DisputeRecord, PaymentRecord } from './records.ts';
import { presentDispute } from './stripe-objects.ts';

export type DisputesParts = {
  ledger: Ledger;
  changed: () => void;
  /** Seconds since 1970. */
  seconds: () => number;
  tell: (type: string, object: object) => void;
};

export type Disputes = {
  /** The customer's bank takes the money back. */
  dispute: (payment: PaymentRecord) => void;
  /** The bank decides. */
  decide: (dispute: DisputeRecord, status: 'won' | 'lost') => void;
};

/** Source of the events and their order: https://docs.stripe.com/disputes/how-disputes-work */
export function createDisputes({ ledger, changed, seconds, tell }: DisputesParts): Disputes {
  return {
    dispute: (payment) => {
      const { id: paymentId, amount } = payment;
      const record: DisputeRecord = {
        ...{ id: newId('dp'), created: seconds() },
        ...{ paymentId, amount, status: 'needs_response' },
      };
      ledger.disputes.set(record.id, record);
      changed();
      const shown = presentDispute(payment, record);
      tell('charge.dispute.created', shown);
      tell('charge.dispute.funds_withdrawn', shown);
    },
    decide: (record, status) => {
      record.status = status;
      changed();
      const payment = ledger.payments.get(record.paymentId);
      if (!payment) return;
      const shown = presentDispute(payment, record);
      if (status === 'won') tell('charge.dispute.funds_reinstated', shown);
      tell('charge.dispute.closed', shown);
    },
  };
}
