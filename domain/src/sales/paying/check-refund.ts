import type { BookingId } from '../../ids.ts';
import type { MoneyState } from '../payments/payment-provider.ts';
import { type Booking, next } from '../bookings/booking.ts';
import { type Along, saveBooking } from '../bookings/save-booking.ts';
import type { ConfirmDeps } from './confirm-booking.ts';
import { giveBack } from '../ending/give-back.ts';
import { isPaid, paidMoney, type PaidBooking } from '../bookings/paid-booking.ts';
import { paymentNote } from '../ending/payment-notes.ts';
import { askAboutDispute, checkRefundLater } from '../ending/refund-checks.ts';

const attempts = 6;

type Ending = Exclude<NonNullable<Booking['refund']>, 'due'>;
type Refunded = PaidBooking & { readonly refund: Ending };

const isRefunded = (booking: Booking): booking is Refunded =>
  isPaid(booking) && booking.refund !== undefined && booking.refund !== 'due';

const notes = {
  done: { news: 'payment-refunded', payment: 'refunded' },
  failed: { news: 'refund-failed', payment: 'refund-failed' },
  impossible: { news: 'refund-impossible', payment: 'refund-impossible' },
} as const;

const save = async (
  deps: ConfirmDeps,
  booking: Booking,
  along: Along<never> = {},
): Promise<Booking | null> => ((await saveBooking(deps)(booking, along)) === 'saved' ? booking : null);

/** What the provider says is noted with the booking and its payment, and its customer is told. */
const noteEnding = async (
  deps: ConfirmDeps,
  booking: Refunded,
  refund: Ending,
  checks: Partial<Booking>,
): Promise<Booking | null> => {
  const writes = [deps.books.note(paymentNote(booking, notes[refund].payment))];
  return save(deps, next(booking, { refund, ...checks }), { writes, news: [notes[refund].news] });
};

/** The customer has the money from their bank: nothing is owed any more, whatever a refund came to. */
const noteChargedBack = (deps: ConfirmDeps, booking: PaidBooking): Promise<Booking | null> =>
  save(
    deps,
    next(booking, { refund: 'done', dispute: 'lost', refundChecks: undefined, sweepAt: undefined }),
    { writes: [deps.books.note(paymentNote(booking, 'charged-back'))] },
  );

/** A refund that waits for the end of a dispute: it is made when the money is ours again, and never beside the bank's. */
const checkDispute = async (
  deps: ConfirmDeps,
  booking: PaidBooking,
  { returned, dispute }: MoneyState,
): Promise<Booking | null> => {
  const now = deps.clock.now();
  if (dispute === 'lost' && returned < booking.paid.amount) return noteChargedBack(deps, booking);
  if (dispute === 'open' && booking.sweepAt !== undefined && booking.sweepAt > now) return booking;
  if (dispute === 'open') return save(deps, next(booking, { sweepAt: now + askAboutDispute }));
  const writes = [deps.books.note(paymentNote(booking, 'refund-due'))];
  const due = await save(deps, next(booking, { dispute: undefined, sweepAt: now }), { writes });
  return due && giveBack(deps)(due);
};

const endingNow = (booking: Refunded, { returned }: MoneyState): Ending => {
  if (returned >= booking.paid.amount) return 'done';
  return booking.refund === 'impossible' ? 'impossible' : 'failed';
};

const raise = ({ alarm }: ConfirmDeps, booking: PaidBooking, ending: 'failed' | 'impossible'): void =>
  alarm.raise(
    `a refund ${ending === 'failed' ? 'failed' : 'is impossible'}: the customer must be paid another way`,
    { bookingId: booking.id, paymentId: booking.paid.id, amount: paidMoney(booking) },
  );

/** Refunds that were said to be made, or to be impossible. */
const checkEnding = async (
  deps: ConfirmDeps,
  booking: Refunded,
  money: MoneyState,
): Promise<Booking | null> => {
  const ending = endingNow(booking, money);
  if (ending !== 'done' && money.dispute === 'lost') return noteChargedBack(deps, booking);
  // Until the bank has decided, nobody is to pay the customer another way.
  if (ending !== 'done' && money.dispute === 'none') raise(deps, booking, ending);
  const now = deps.clock.now();
  const isDue = booking.sweepAt !== undefined && booking.sweepAt <= now;
  const checks = isDue ? checkRefundLater((booking.refundChecks ?? 0) - 1, now) : {};
  if (ending !== booking.refund) return noteEnding(deps, booking, ending, checks);
  return isDue ? save(deps, next(booking, checks)) : booking;
};

/**
 * Asks the provider what became of the money that is to go back or went back. A refund that failed or is impossible is
 * an alarm each time it is seen: no machine can pay somebody whose bank refuses, and none tries again once people were
 * asked to. One that was made good by hand, or by the customer's bank, is noted, too. Null when somebody else changed
 * the booking meanwhile.
 */
export const checkRefund =
  (deps: ConfirmDeps) =>
  async (booking: Booking): Promise<Booking | null> => {
    if (!isPaid(booking) || booking.refund === undefined || booking.dispute === 'lost') return booking;
    if (booking.refund === 'due' && !booking.dispute) return booking;
    const money = await deps.payments.moneyState({ paymentId: booking.paid.id, amount: paidMoney(booking) });
    return isRefunded(booking) ? checkEnding(deps, booking, money) : checkDispute(deps, booking, money);
  };

/** Acts on the provider's word that something happened to a booking's refund, as often as it comes. */
export const refundHappened =
  (deps: ConfirmDeps) =>
  async (id: BookingId): Promise<void> => {
    for (let attempt = 0; attempt < attempts; attempt++) {
      const found = await deps.bookings.get(id);
      if (!found?.refund) return;
      const booking = found.refund === 'due' || found.releasing ? await giveBack(deps)(found) : found;
      if (await checkRefund(deps)(booking)) return;
    }
    throw new Error(`booking ${id} kept changing while its refund was looked at`);
  };
