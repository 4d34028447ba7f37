import { type Clock, toInstant } from '../../clock.ts';
import { type Ids, type RefundId, refundId } from '../../ids.ts';
import type { Booking } from '../bookings/booking.ts';
import {
  leftOf,
  type Payment,
  paymentsOf,
  type Refund,
  type RefundReason,
  refundsOf,
} from '../bookings/booking-money.ts';

type Tools = { readonly ids: Ids; readonly clock: Clock };

/** Some of a payment, or what is `left` of it, and why it goes back; minor units. */
type Wish = {
  readonly id?: RefundId;
  readonly payment: Payment;
  readonly amount: number;
  readonly reason: RefundReason;
};

/** A refund that is to be sent. */
export const dueRefund = ({ ids, clock }: Tools, { id, payment, amount, reason }: Wish): Refund => ({
  id: id ?? refundId.parse(ids.next()),
  paymentId: payment.id,
  amount,
  reason,
  state: 'due',
  at: toInstant(clock.now()),
});

/** All that is left of what came in goes back, in a refund for each payment. Nothing where nothing is left. */
export const allGoesBack = (
  tools: Tools,
  booking: Booking,
  reason: RefundReason,
): Pick<Booking, 'refunds'> => {
  const due = paymentsOf(booking)
    .map((payment) => ({ payment, amount: leftOf(booking, payment), reason }))
    .filter(({ amount }) => amount > 0)
    .map((wish) => dueRefund(tools, wish));
  return due.length > 0 ? { refunds: [...refundsOf(booking), ...due] } : {};
};

/** A payment that is noted now and goes back as a whole. */
export const paymentGoesBack = (
  tools: Tools,
  booking: Booking,
  payment: Payment,
  reason: RefundReason,
): Pick<Booking, 'payments' | 'refunds'> => ({
  payments: [...paymentsOf(booking), payment],
  refunds: [...refundsOf(booking), dueRefund(tools, { payment, amount: payment.amount, reason })],
});
