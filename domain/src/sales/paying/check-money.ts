import { type Booking, next } from '../bookings/booking.ts';
import {
  isAllBack,
  type Payment,
  paymentsOf,
  type Refund,
  refundsDue,
  refundsOf,
  withPayment,
  withRefunds,
} from '../bookings/booking-money.ts';
import type { BookingHappening } from '../bookings/booking-news.ts';
import { savedOrNull } from '../bookings/save-booking.ts';
import { endBooking } from '../ending/end-booking.ts';
import { dueRefund } from '../ending/money-goes-back.ts';
import { payRefunds } from '../ending/pay-refunds.ts';
import { nextLook } from '../ending/next-look.ts';
import { hasTickets, newsOfRefund } from '../ending/refund-news.ts';
import { suspendTickets, voidTickets } from '../ending/suspend-tickets.ts';
import { type MoneyState, returnedOf } from '../payments/payment-provider.ts';
import { compareRefunds } from './compare-refunds.ts';
import type { ConfirmDeps } from './confirm-booking.ts';
import { isDue } from './settle-times.ts';

/** One payment of a booking, and what the provider says has become of it. */
type Seen = { readonly payment: Payment; readonly money: MoneyState };

/** Refunds of which somebody was told by an alarm just now. */
type Known = ReadonlySet<string>;

/** What the customer's bank has taken for good is owed by nobody any more, but for what had gone back before. */
const owedNoMore = (booking: Booking, { payment, money }: Seen): Refund[] => {
  const made = new Map(money.refunds.flatMap(({ id, amount, failed }) => (failed ? [] : [[id, amount]])));
  const left = refundsOf(booking, payment.id).filter(({ state }) => state !== 'done');
  return withRefunds(
    booking,
    left.map((refund): Refund => {
      const amount = made.get(refund.id);
      return amount === undefined ? { ...refund, state: 'void' } : { ...refund, amount, state: 'done' };
    }),
  );
};

/** A refund that somebody made at the provider, and that the bank may have sent back to us. */
const byHand = (deps: ConfirmDeps, payment: Payment, amount: number, state: 'done' | 'failed'): Refund => ({
  ...dueRefund(deps, { payment, amount, reason: 'by-hand' }),
  state,
  ...(state === 'done' && { byHand: true as const }),
});

/** The money is gone for good: so are the tickets that it bought, and the places are sold again. */
const takeBack = async (
  deps: ConfirmDeps,
  booking: Booking,
  change: Pick<Booking, 'ending' | 'payments' | 'refunds'>,
  news: BookingHappening,
): Promise<Booking | null> => {
  const voided = await voidTickets(deps, booking, news.kind === 'dispute-lost' ? 'disputed' : 'refunded');
  const writes = voided.map((ticket) => deps.tickets.void(ticket));
  return endBooking(deps)(booking, { status: 'cancelled', ...change }, { writes, news: [news] });
};

/** The customer has the money from their bank. */
const chargedBack = (deps: ConfirmDeps, booking: Booking, seen: Seen): Promise<Booking | null> => {
  const { payment } = seen;
  const change = {
    payments: withPayment(booking, { ...payment, dispute: 'lost' }),
    refunds: owedNoMore(booking, seen),
  };
  const after = { ...booking, ...change };
  return hasTickets(booking, payment)
    ? takeBack(
        deps,
        booking,
        { ...change, ending: 'charged-back' },
        { kind: 'dispute-lost', paymentId: payment.id },
      )
    : savedOrNull(deps)(next(after, nextLook(after, booking.refundChecks ?? 0, deps.clock.now())));
};

/** The dispute is over, and the money ours again: the same tickets are valid again, and what is due of it goes back. */
const restore = async (deps: ConfirmDeps, booking: Booking, payment: Payment): Promise<Booking | null> => {
  const after = { ...booking, payments: withPayment(booking, { ...payment, dispute: undefined }) };
  const restored = next(after, nextLook(after, booking.refundChecks ?? 0, deps.clock.now()));
  if (!hasTickets(booking, payment)) return savedOrNull(deps)(restored);
  const tickets = await deps.tickets.of(booking);
  const writes = tickets.map((ticket) =>
    deps.tickets.issue({ ...ticket, state: 'valid', voided: undefined }),
  );
  return savedOrNull(deps)(restored, { writes, news: [{ kind: 'dispute-won', paymentId: payment.id }] });
};

/** What the provider knows of refunds is noted, and told. */
const noteRefunds = async (
  deps: ConfirmDeps,
  booking: Booking,
  { payment, money }: Seen,
): Promise<Booking | null> => {
  const compared = compareRefunds(refundsOf(booking, payment.id), money.refunds);
  const { changed } = compared;
  const hand = [
    byHand(deps, payment, compared.byHand, 'done'),
    byHand(deps, payment, compared.cameBack, 'failed'),
  ].filter(({ amount }) => amount > 0);
  const refunds = [...withRefunds(booking, changed), ...hand];
  if (hasTickets(booking, payment) && isAllBack({ ...booking, refunds })) {
    const payments = withPayment(booking, { ...payment, dispute: undefined });
    const change = { ending: 'refunded', payments, refunds } as const;
    return takeBack(deps, booking, change, { kind: 'payment-refunded' });
  }
  if (changed.length + hand.length === 0) return booking;
  const news = [...changed, ...hand].flatMap((refund) => newsOfRefund(booking, refund));
  return savedOrNull(deps)(next(booking, { refunds }), { news });
};

/** Until a bank has decided, nobody is to pay the customer another way. */
const raise = ({ alarm }: ConfirmDeps, booking: Booking, { payment, money }: Seen, known: Known): void => {
  if (money.dispute !== 'none') return;
  for (const { id, state, amount } of refundsOf(booking, payment.id))
    if ((state === 'failed' || state === 'impossible') && !known.has(id))
      alarm.raise(
        `a refund ${state === 'failed' ? 'failed' : 'is impossible'}: the customer must be paid another way`,
        {
          ...{ bookingId: booking.id, paymentId: payment.id, refundId: id },
          amount: { amount, currency: booking.currency },
        },
      );
};

/** Whether a dispute that was opened stands in the way of something: of tickets, or of money that is to go back. */
const mustWait = (booking: Booking, payment: Payment): boolean =>
  !payment.dispute &&
  (hasTickets(booking, payment) || refundsOf(booking, payment.id).some(({ state }) => state === 'due'));

/** The booking itself where nothing has changed; null when somebody else changed it meanwhile. */
const follow = async (
  deps: ConfirmDeps,
  booking: Booking,
  seen: Seen,
  known: Known,
): Promise<Booking | null> => {
  const { payment, money } = seen;
  const isBack = returnedOf(money) >= payment.amount;
  if (!isBack && money.dispute === 'lost') return chargedBack(deps, booking, seen);
  if (!isBack && money.dispute === 'open' && mustWait(booking, payment))
    return suspendTickets(deps, booking, payment);
  const isDecided = money.dispute !== 'open' && payment.dispute !== undefined;
  if (isDecided && !(isBack && hasTickets(booking, payment))) return restore(deps, booking, payment);
  const noted = await noteRefunds(deps, booking, seen);
  if (noted === booking) raise(deps, booking, seen, known);
  return noted;
};

/** When the provider is asked again, where its time has come. */
const askAgain = (deps: ConfirmDeps, booking: Booking): Promise<Booking | null> => {
  const now = deps.clock.now();
  if (!isDue(booking, now)) return Promise.resolve(booking);
  return savedOrNull(deps)(next(booking, nextLook(booking, (booking.refundChecks ?? 0) - 1, now)));
};

/** Acts on what is new of each payment, until something is. */
const followAll = async (deps: ConfirmDeps, booking: Booking, known: Known): Promise<Booking | null> => {
  for (const payment of paymentsOf(booking)) {
    if (payment.dispute === 'lost') continue;
    const paid = { amount: payment.amount, currency: booking.currency };
    const money = await deps.payments.moneyState({ paymentId: payment.id, paid });
    const changed = await follow(deps, booking, { payment, money }, known);
    if (changed !== booking) return changed;
  }
  return booking;
};

/** Those of which an alarm was raised when they were to be sent. */
const impossibleSince = (before: Booking, after: Booking): string[] => {
  const due = new Set(refundsDue(before).map(({ id }) => id));
  return refundsOf(after).flatMap(({ id, state }) => (state === 'impossible' && due.has(id) ? [id] : []));
};

/** How often it goes on at once with what has changed by it; the sweeper does the rest. */
const steps = 4;

/**
 * Asks the provider what became of the money that came in, and of what went back of it, and acts on it; then sends what is
 * due. A refund that failed or is impossible is an alarm each time it is seen: no machine can pay somebody whose bank
 * refuses, and none tries again once people were asked to. One that was made good by hand, or by the customer's bank, is
 * noted, too. Null when somebody else changed the booking meanwhile.
 */
export const checkMoney =
  (deps: ConfirmDeps) =>
  async (booking: Booking): Promise<Booking | null> => {
    let current = booking;
    const known = new Set<string>();
    for (let step = 0; step < steps && !current.releasing; step++) {
      const followed = await followAll(deps, current, known);
      if (!followed) return null;
      const paid = followed.releasing ? followed : await payRefunds(deps)(followed);
      if (paid === current) return askAgain(deps, current);
      for (const id of impossibleSince(followed, paid)) known.add(id);
      current = paid;
    }
    return current;
  };
