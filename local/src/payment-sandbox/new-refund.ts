import type { RefundRequest } from './api/requests.ts';
import { StripeError } from './api/stripe-error.ts';
import { disputeOf, type Ledger, refundedOf } from './ledger.ts';
import { newId } from './new-id.ts';
import type { PaymentRecord, RefundRecord } from './records.ts';

/** @param now seconds since 1970; @param failsAfter seconds until the bank sends it back, if it does */
export function newRefund(
  ledger: Ledger,
  payment: PaymentRecord,
  request: RefundRequest,
  now: number,
  failsAfter: number,
): RefundRecord {
  if (payment.status !== 'succeeded') {
    throw new StripeError(
      400,
      `This PaymentIntent (${payment.id}) does not have a successful charge to refund.`,
    );
  }
  const dispute = disputeOf(ledger, payment.id);
  if (dispute && dispute.status !== 'won') {
    const message = `Charge ${payment.chargeId} has been charged back; cannot issue a refund.`;
    throw new StripeError(400, message, { code: 'charge_disputed' });
  }
  const left = payment.amount - refundedOf(ledger, payment.id);
  if (left === 0) {
    const message = `Charge ${payment.chargeId} has already been refunded.`;
    throw new StripeError(400, message, { code: 'charge_already_refunded' });
  }
  const amount = request.amount ?? left;
  if (amount > left) {
    const message = `Refund amount (${amount}) is greater than unrefunded amount on charge (${left})`;
    throw new StripeError(400, message, { param: 'amount' });
  }
  const { reason = null, metadata } = request;
  const failsAt = payment.refusesRefunds ? now + failsAfter : null;
  const status = 'succeeded';
  return { id: newId('re'), created: now, paymentId: payment.id, amount, reason, metadata, status, failsAt };
}
