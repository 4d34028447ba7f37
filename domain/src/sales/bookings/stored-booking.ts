import { z } from 'zod';
import { accountId, refundId, type RefundId } from '../../ids.ts';
import { type Booking, booking, isLive } from './booking.ts';
import { buyer, origin, withAccount } from './buyer.ts';
import {
  disputeOf,
  type Payment,
  type Refund,
  refundToTell,
  refundsOf,
  returnedMoney,
  ticketPayments,
} from './booking-money.ts';

/*
 * A booking as its item has it. The release before this one knew one payment and one refund of everything; it runs beside
 * this one while that is brought out, and may be rolled back to. So what it knows is written besides, and where it has
 * written an item last, which then has no lists, they are made of what it knows.
 */

/** What the release before wrote of a booking's money. Its refund had no id: the provider knows the booking's. */
const earlierMoney = z.object({
  id: booking.shape.id,
  status: booking.shape.status,
  ending: booking.shape.ending,
  createdAt: z.string(),
  paid: z.object({ id: z.string(), amount: z.int(), at: z.string() }).optional(),
  refund: z.enum(['due', 'done', 'failed', 'impossible']).optional(),
  refundAttempt: z.int().optional(),
  returned: z.int().optional(),
  dispute: z.enum(['open', 'lost']).optional(),
});
type EarlierMoney = z.infer<typeof earlierMoney>;

const reasonOf = ({ ending }: EarlierMoney): Refund['reason'] => {
  if (ending === 'refunded') return 'by-hand';
  return ending === 'too-late' || ending === 'impossible' ? ending : 'cancelled';
};

/** Another id that follows from one. */
const besides = (id: string): RefundId => refundId.parse(id.split('').reverse().join(''));

const refundsOfEarlier = (of: EarlierMoney, paid: Payment): Refund[] => {
  const { refund, returned = 0, refundAttempt, dispute } = of;
  const about = { paymentId: paid.id, at: paid.at };
  const hand: Refund = {
    ...{ ...about, id: besides(of.id), amount: returned, reason: 'by-hand', state: 'done' },
    byHand: true,
  };
  const parts = returned > 0 ? [hand] : [];
  if (refund === undefined) return parts;
  const reason = reasonOf(of);
  const rest: Refund = {
    ...{ ...about, id: refundId.parse(of.id), amount: paid.amount - returned, reason },
    state: dispute === 'lost' ? 'void' : refund,
    ...(refundAttempt !== undefined && { attempt: refundAttempt }),
    ...(reason === 'by-hand' && { byHand: true as const }),
  };
  return [...parts, rest];
};

const moneyOfEarlier = (item: unknown): Pick<Booking, 'payments' | 'refunds'> => {
  const of = earlierMoney.parse(item);
  if (!of.paid) return {};
  const paid: Payment = { ...of.paid, ...(of.dispute && { dispute: of.dispute }) };
  const refunds = refundsOfEarlier(of, paid);
  return { payments: [paid], ...(refunds.length > 0 && { refunds }) };
};

const hasLists = z.looseObject({ payments: z.array(z.unknown()) });

/** As stored: an account is named as the index wants it and the release before did, and what is usual is not said. */
const storedBooking = booking.extend({
  accountId: accountId.optional(),
  buyer: buyer.optional(),
  origin: origin.default('portal'),
});

/** Reads a booking that this release has written, or the one before. */
export const readBooking = (item: unknown): Booking => {
  const { accountId: account, ...rest } = storedBooking.parse(item);
  const stored = { ...rest, buyer: rest.buyer ?? withAccount(accountId.parse(account)) };
  return hasLists.safeParse(item).success ? stored : { ...stored, ...moneyOfEarlier(item) };
};

/** What the release before has to know so that it goes on with a booking. Of a live one, no part goes back: it would send all. */
const forTheReleaseBefore = (of: Booking): Partial<EarlierMoney> => {
  const [paid] = ticketPayments(of);
  if (!paid) return {};
  const inAll = isLive(of) ? null : refundToTell(of);
  const attempt = refundsOf(of, paid.id).at(-1)?.attempt;
  const dispute = disputeOf(of);
  return {
    paid: { id: paid.id, amount: paid.amount, at: paid.at },
    ...(inAll && { refund: inAll.state }),
    ...(attempt !== undefined && { refundAttempt: attempt }),
    ...(isLive(of) && refundsOf(of).length > 0 && { returned: returnedMoney(of).amount }),
    ...(dispute && { dispute }),
  };
};

/** The item of a booking, without what its table's indexes want. */
export const bookingItem = ({ buyer: of, origin: from, ...booking }: Booking) => ({
  ...booking,
  ...(of.kind === 'account' ? { accountId: of.accountId } : { buyer: of }),
  ...(from !== 'portal' && { origin: from }),
  ...forTheReleaseBefore({ ...booking, buyer: of, origin: from }),
});
