import { type Booking, next } from '../bookings/booking.ts';
import {
  isAllBack,
  paymentWith,
  type Refund,
  refundsDue,
  refundsOf,
  withRefunds,
} from '../bookings/booking-money.ts';
import { savedOrNull } from '../bookings/save-booking.ts';
import { SpentAttemptError } from '../payments/payment-provider.ts';
import type { GiveBackDeps } from './give-back.ts';
import { pauseAfter, postponed } from './postpone.ts';
import { nextLook } from './next-look.ts';
import { newsOfRefund } from './refund-news.ts';
import { refundChecks } from './refund-checks.ts';
import { suspendTickets } from './suspend-tickets.ts';

const anotherTry = ({ attempt = 1, ...refund }: Refund): Refund => ({ ...refund, attempt: attempt + 1 });

/** How often an answer of the provider is written anew when others change the booking meanwhile. */
const attempts = 6;

/**
 * Writes down what the provider answered on the booking as it is by now: while it was asked, its news may have been told, or
 * something else decided. Nothing is written where somebody else was faster with this very try.
 */
const onNewest = async (
  { bookings }: GiveBackDeps,
  asked: Booking,
  due: Refund,
  write: (booking: Booking) => Promise<Booking | null>,
): Promise<Booking | null> => {
  let current: Booking | null = asked;
  for (let attempt = 0; attempt < attempts && current; attempt++) {
    const same = refundsOf(current).find(({ id }) => id === due.id);
    if (same?.state !== 'due' || same.attempt !== due.attempt) return current;
    const written = await write(current);
    if (written) return written;
    current = await bookings.get(asked.id);
  }
  return current;
};

/** The provider failed over this try and keeps to that answer: the next one is another, and comes when this one is over. */
const endAttempt = async (
  deps: GiveBackDeps,
  booking: Booking,
  due: Refund,
  error: unknown,
): Promise<never> => {
  if (error instanceof SpentAttemptError)
    await onNewest(deps, booking, due, (current) => {
      const now = deps.clock.now();
      const later = postponed(current, now);
      const notBefore = now + pauseAfter(later.failures ?? 1);
      const refunds = withRefunds(current, [{ ...anotherTry(due), notBefore }]);
      return savedOrNull(deps)({ ...later, refunds });
    });
  throw error;
};

const sentOf = (due: Refund, amount: number): Refund => ({
  ...due,
  ...(amount !== due.amount && { amount, asked: due.amount }),
  state: 'done',
});

/** A booking of which all money is back by now is over: that is seen to at once by who checks its money, else by the sweeper. */
const endRefund = async (deps: GiveBackDeps, booking: Booking, ended: Refund): Promise<Booking | null> => {
  const now = deps.clock.now();
  const after = { ...booking, refunds: withRefunds(booking, [ended]) };
  const isOver = booking.status === 'confirmed' && isAllBack(after);
  const saved = next(after, {
    ...nextLook(after, refundChecks, now),
    ...(isOver && { sweepAt: now }),
  });
  const news = isOver ? [] : newsOfRefund(booking, ended);
  return savedOrNull(deps)(saved, { news });
};

const payRefund = async (deps: GiveBackDeps, booking: Booking, due: Refund): Promise<Booking | null> => {
  const payment = paymentWith(booking, due.paymentId);
  if (!payment) throw new TypeError(`refund ${due.id} of booking ${booking.id} is of no payment of it`);
  const { id: paymentId } = payment;
  const inMoney = (amount: number) => ({ amount, currency: booking.currency });
  const order = { id: due.id, paymentId, bookingId: booking.id, attempt: due.attempt ?? 1 };
  const answer = await deps.payments
    .refund({ ...order, amount: inMoney(due.amount), paid: inMoney(payment.amount) })
    .catch((error: unknown) => endAttempt(deps, booking, due, error));
  const write = (how: (current: Booking) => Promise<Booking | null>) => onNewest(deps, booking, due, how);
  switch (answer.state) {
    case 'sent':
      return write((current) => endRefund(deps, current, sentOf(due, answer.amount)));
    case 'disputed':
      return write((current) =>
        suspendTickets(deps, current, payment, { refunds: withRefunds(current, [anotherTry(due)]) }),
      );
    case 'impossible':
      deps.alarm.raise('a refund is impossible: the customer must be paid another way', {
        ...{ bookingId: booking.id, paymentId, refundId: due.id, reason: answer.reason },
        amount: inMoney(due.amount),
      });
      return write((current) => endRefund(deps, current, { ...due, state: 'impossible' }));
    default:
      return answer satisfies never;
  }
};

/**
 * Sends what is to go back of a booking's money, one refund after the other; one that fails keeps none of the others back.
 * Repeating it sends nothing twice. Answers the booking as it is then.
 * @throws DomainError `payment-unavailable`, once the others were tried: what is still due is sent later, by the sweeper
 */
export const payRefunds =
  (deps: GiveBackDeps) =>
  async (booking: Booking): Promise<Booking> => {
    const [tried, failed] = [new Set<string>(), new Array<unknown>()];
    let current = booking;
    for (;;) {
      const now = deps.clock.now();
      const due = refundsDue(current).find(({ id, notBefore = 0 }) => notBefore <= now && !tried.has(id));
      if (!due) break;
      tried.add(due.id);
      const after = await payRefund(deps, current, due).catch((error: unknown) => {
        failed.push(error);
        return null;
      });
      current = after ?? (await deps.bookings.get(current.id)) ?? current;
    }
    if (failed.length > 0) throw failed[0];
    return current;
  };
