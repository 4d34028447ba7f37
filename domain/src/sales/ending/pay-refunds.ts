import { type Booking, next } from '../bookings/booking.ts';
import { isAllBack, paymentWith, type Refund, refundsDue, withRefunds } from '../bookings/booking-money.ts';
import { saveBooking, savedOrNull } from '../bookings/save-booking.ts';
import { SpentAttemptError } from '../payments/payment-provider.ts';
import type { GiveBackDeps } from './give-back.ts';
import { pauseAfter, postponed } from './postpone.ts';
import { nextLook } from './next-look.ts';
import { newsOfRefund } from './refund-news.ts';
import { refundChecks } from './refund-checks.ts';
import { suspendTickets } from './suspend-tickets.ts';

const anotherTry = ({ attempt = 1, ...refund }: Refund): Refund => ({ ...refund, attempt: attempt + 1 });

/** The provider failed over this try and keeps to that answer: the next one is another, and comes when this one is over. */
const endAttempt = async (
  deps: GiveBackDeps,
  booking: Booking,
  due: Refund,
  error: unknown,
): Promise<never> => {
  if (error instanceof SpentAttemptError) {
    const now = deps.clock.now();
    const later = postponed(booking, now);
    const notBefore = now + pauseAfter(later.failures ?? 1);
    await saveBooking(deps)({
      ...later,
      refunds: withRefunds(booking, [{ ...anotherTry(due), notBefore }]),
    });
  }
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
  switch (answer.state) {
    case 'sent':
      return endRefund(deps, booking, sentOf(due, answer.amount));
    case 'disputed':
      return suspendTickets(deps, booking, payment, { refunds: withRefunds(booking, [anotherTry(due)]) });
    case 'impossible':
      deps.alarm.raise('a refund is impossible: the customer must be paid another way', {
        ...{ bookingId: booking.id, paymentId, refundId: due.id, reason: answer.reason },
        amount: inMoney(due.amount),
      });
      return endRefund(deps, booking, { ...due, state: 'impossible' });
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
