import type { BookingId } from '../ids.ts';
import { type Booking, next } from './booking.ts';
import type { ConfirmDeps } from './confirm-booking.ts';
import { giveBack } from './give-back.ts';
import { isPaid, newsOf, paidMoney, type PaidBooking, paymentNote } from './payment-notes.ts';
import { checkRefundLater } from './refund-checks.ts';

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

/** What the provider says is noted with the booking and its payment, and its customer is told. */
const noteEnding = async (
  deps: ConfirmDeps,
  booking: Refunded,
  refund: Ending,
  checks: Partial<Booking>,
): Promise<Booking | null> => {
  const message = newsOf(deps, booking, notes[refund].news);
  const payment = paymentNote(booking, notes[refund].payment);
  const noted = next(booking, { refund, ...checks });
  if ((await deps.bookings.save(noted, { payment, messages: [message] })) !== 'saved') return null;
  deps.dispatcher.dispatch([message]);
  return noted;
};

/** What is impossible may have become possible: a dispute was won, a wrong key was put right. */
const endingNow = async ({ payments }: ConfirmDeps, booking: Refunded): Promise<Ending> => {
  const refund = { paymentId: booking.paid.id, bookingId: booking.id, amount: paidMoney(booking) };
  if ((await payments.refundState(refund)) === 'sent') return 'done';
  if (booking.refund !== 'impossible') return 'failed';
  const { sent } = await payments.refund({ ...refund, attempt: (booking.refundAttempt ?? 1) + 1 });
  return sent ? 'done' : 'impossible';
};

/**
 * Asks the provider what became of the money that went back. A refund that failed or is impossible is an alarm each time
 * it is seen: no machine can pay somebody whose bank refuses. One that was made good by hand is noted, too. Null when
 * somebody else changed the booking meanwhile.
 */
export const checkRefund =
  (deps: ConfirmDeps) =>
  async (booking: Booking): Promise<Booking | null> => {
    if (!isRefunded(booking)) return booking;
    const ending = await endingNow(deps, booking);
    if (ending !== 'done')
      deps.alarm.raise(
        `a refund ${ending === 'failed' ? 'failed' : 'is impossible'}: the customer must be paid another way`,
        {
          bookingId: booking.id,
          paymentId: booking.paid.id,
          amount: paidMoney(booking),
        },
      );
    const now = deps.clock.now();
    const isDue = booking.sweepAt !== undefined && booking.sweepAt <= now;
    const checks = isDue ? checkRefundLater((booking.refundChecks ?? 0) - 1, now) : {};
    if (ending !== booking.refund) return noteEnding(deps, booking, ending, checks);
    if (!isDue) return booking;
    const checked = next(booking, checks);
    return (await deps.bookings.save(checked)) === 'saved' ? checked : null;
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
