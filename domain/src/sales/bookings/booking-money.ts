import { z } from 'zod';
import { refundId } from '../../ids.ts';
import type { Money } from '../../money.ts';

/** Money that came in for a booking: the provider's id of the payment, minor units, and when it was noted here. */
export const payment = z.object({
  id: z.string(),
  amount: z.int(),
  at: z.string(),
  /** It bought nothing, as the booking was paid for already; all of it goes back. */
  stray: z.literal(true).optional(),
  /** The customer's bank has taken the money back: until that is decided, or for good. */
  dispute: z.enum(['open', 'lost']).optional(),
});
export type Payment = z.infer<typeof payment>;

/**
 * Why money goes back. `cancelled`: the customer gave the tickets back. `too-late`: it came when the places were somebody
 * else's. `impossible`: it was paid, and yet could not be ticketed. `paid-twice`: the booking was paid for already.
 * `organizer`: who sold the tickets gives it back. `by-hand`: somebody sent it at the provider itself.
 */
export const refundReason = z.enum([
  'cancelled',
  'too-late',
  'impossible',
  'paid-twice',
  'organizer',
  'by-hand',
]);
export type RefundReason = z.infer<typeof refundReason>;

/**
 * `due`: to be sent. `done`: on its way, or there. `failed`: the bank would not have it. `impossible`: the provider can
 * never send it. Of the last two somebody has to pay the customer another way. `void`: nothing is owed any more, as the
 * customer has the money from their bank.
 */
export const refundState = z.enum(['due', 'done', 'failed', 'impossible', 'void']);
export type RefundState = z.infer<typeof refundState>;

/** Money that goes back of one payment, in minor units. Its id is what the provider knows it by: it is paid once. */
export const refund = z.object({
  id: refundId,
  paymentId: z.string(),
  amount: z.int(),
  /** What was to go back, where it was less in the end: somebody has sent the rest by hand. */
  asked: z.int().optional(),
  reason: refundReason,
  state: refundState,
  /** When it was decided. */
  at: z.string(),
  /** Which try to send it this is; written down before the provider is asked. */
  attempt: z.int().optional(),
  /**
   * Not tried again before, in milliseconds: a try that failed may still be under way, and only once it is over does the
   * provider tell whether it was made.
   */
  notBefore: z.int().optional(),
  /** It was sent by somebody at the provider itself, where no id of ours says so. */
  byHand: z.literal(true).optional(),
});
export type Refund = z.infer<typeof refund>;

/** Refunds that one booking may have at somebody's wish; what has to go back, goes back besides. */
export const maxRefunds = 50;

/** What was paid and went back, as a booking has it. */
export type BookingMoney = {
  readonly currency: Money['currency'];
  readonly payments?: readonly Payment[] | undefined;
  readonly refunds?: readonly Refund[] | undefined;
};

const sumOf = (items: readonly { readonly amount: number }[]): number =>
  items.reduce((total, { amount }) => total + amount, 0);

export const paymentsOf = ({ payments = [] }: BookingMoney): readonly Payment[] => payments;

/** The payments that bought the tickets, or were to. */
export const ticketPayments = (of: BookingMoney): Payment[] => paymentsOf(of).filter(({ stray }) => !stray);

export const isPaid = (of: BookingMoney): boolean => ticketPayments(of).length > 0;

export const paymentWith = (of: BookingMoney, id: string): Payment | undefined =>
  paymentsOf(of).find((each) => each.id === id);

/** The refunds of a booking, or of one of its payments. */
export const refundsOf = ({ refunds = [] }: BookingMoney, paymentId?: string): readonly Refund[] =>
  paymentId === undefined ? refunds : refunds.filter((each) => each.paymentId === paymentId);

/** What came in for the tickets. */
export const paidMoney = (of: BookingMoney): Money => ({
  amount: sumOf(ticketPayments(of)),
  currency: of.currency,
});

const moneyIn = (of: BookingMoney, wanted: RefundState): Money => {
  const refunds = ticketPayments(of).flatMap(({ id }) => refundsOf(of, id));
  return { amount: sumOf(refunds.filter(({ state }) => state === wanted)), currency: of.currency };
};

/** What of the tickets' money has been sent back. */
export const returnedMoney = (of: BookingMoney): Money => moneyIn(of, 'done');

/** What of it is still to be sent back. */
export const dueMoney = (of: BookingMoney): Money => moneyIn(of, 'due');

/** Whether all of the tickets' money has been sent back. */
export const isAllBack = (of: BookingMoney): boolean => returnedMoney(of).amount >= paidMoney(of).amount;

/** In which order they are told where a booking has several: what somebody waits for, what went wrong, what is done. */
const tellingStates = ['due', 'impossible', 'failed', 'done'] as const;

/** What is to be told of the money that goes back: how much is in that state. Null where none does. */
export const refundToTell = (
  of: BookingMoney,
): { readonly amount: Money; readonly state: (typeof tellingStates)[number] } | null => {
  const refunds = ticketPayments(of).flatMap(({ id }) => refundsOf(of, id));
  const state = tellingStates.find((each) => refunds.some((refund) => refund.state === each));
  return state ? { amount: moneyIn(of, state), state } : null;
};

/** Minor units of a payment that nobody has decided to send back. */
export const leftOf = (of: BookingMoney, { id, amount, dispute }: Payment): number =>
  dispute === 'lost'
    ? 0
    : Math.max(0, amount - sumOf(refundsOf(of, id).filter(({ state }) => state !== 'void')));

/** Refunds to be sent: of payments that no bank has taken back meanwhile. */
export const refundsDue = (of: BookingMoney): Refund[] =>
  refundsOf(of).filter(({ state, paymentId }) => state === 'due' && !paymentWith(of, paymentId)?.dispute);

/** Whether a customer's bank has taken the tickets' money back, until that is decided or for good. */
export const disputeOf = (of: BookingMoney): Payment['dispute'] => {
  const disputes = ticketPayments(of).map(({ dispute }) => dispute);
  return disputes.find((dispute) => dispute === 'open') ?? disputes.find((dispute) => dispute !== undefined);
};

/** The same money with a payment changed. */
export const withPayment = (of: BookingMoney, changed: Payment): Payment[] =>
  paymentsOf(of).map((each) => (each.id === changed.id ? changed : each));

/** The same money with some refunds changed. */
export const withRefunds = (of: BookingMoney, changed: readonly Refund[]): Refund[] => {
  const byId = new Map(changed.map((each) => [each.id, each]));
  return refundsOf(of).map((each) => byId.get(each.id) ?? each);
};

/** What of the tickets' money nobody has decided to send back: what goes back when they are given back. */
export const leftMoney = (of: BookingMoney): Money => ({
  amount: ticketPayments(of).reduce((total, payment) => total + leftOf(of, payment), 0),
  currency: of.currency,
});
