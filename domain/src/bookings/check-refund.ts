import { toInstant } from '../clock.ts';
import type { BookingId } from '../ids.ts';
import type { OutboxMessage } from '../outbox/outbox-message.ts';
import type { RefundState } from '../payments/payment-provider.ts';
import { type Booking, next, totalMoney } from './booking.ts';
import type { ConfirmDeps } from './confirm-booking.ts';
import { giveBack } from './give-back.ts';
import { checkRefundLater } from './refund-checks.ts';

const attempts = 6;

type Refunded = Booking & { readonly paid: NonNullable<Booking['paid']> };

const isRefunded = (booking: Booking): booking is Refunded =>
  booking.paid !== undefined && (booking.refund === 'done' || booking.refund === 'failed');

/** What the provider says is noted with the booking and its payment, and its customer is told. */
const noteState = async (
  deps: ConfirmDeps,
  booking: Refunded,
  state: RefundState,
  checks: Partial<Booking>,
): Promise<Booking | null> => {
  const { id: bookingId, accountId, paid } = booking;
  const message: OutboxMessage = {
    id: deps.ids.next(),
    kind: state === 'failed' ? 'refund-failed' : 'payment-refunded',
    bookingId,
    accountId,
    createdAt: toInstant(deps.clock.now()),
  };
  const payment = {
    bookingId,
    id: paid.id,
    amount: { ...totalMoney(booking), amount: paid.amount },
    receivedAt: paid.at,
    state: state === 'failed' ? ('refund-failed' as const) : ('refunded' as const),
  };
  const noted = next(booking, { refund: state === 'failed' ? 'failed' : 'done', ...checks });
  if ((await deps.bookings.save(noted, { payment, messages: [message] })) !== 'saved') return null;
  deps.dispatcher.dispatch([message]);
  return noted;
};

/**
 * Asks the provider what became of the money that went back. A refund that failed is an alarm each time it is seen: no
 * machine can pay somebody whose bank refuses. One that was made good by hand is noted, too. Null when somebody else
 * changed the booking meanwhile.
 */
export const checkRefund =
  (deps: ConfirmDeps) =>
  async (booking: Booking): Promise<Booking | null> => {
    if (!isRefunded(booking)) return booking;
    const { id: bookingId, paid, refundChecks = 0 } = booking;
    const amount = { ...totalMoney(booking), amount: paid.amount };
    const state = await deps.payments.refundState({ paymentId: paid.id, bookingId, amount });
    if (state === 'failed')
      deps.alarm.raise('a refund failed: the customer must be paid another way', {
        bookingId,
        paymentId: paid.id,
        amount,
      });
    const now = deps.clock.now();
    const isDue = booking.sweepAt !== undefined && booking.sweepAt <= now;
    const checks = isDue ? checkRefundLater(refundChecks - 1, now) : {};
    if ((state === 'failed') !== (booking.refund === 'failed'))
      return noteState(deps, booking, state, checks);
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
      const booking = found.refund === 'due' ? await giveBack(deps)(found) : found;
      if (await checkRefund(deps)(booking)) return;
    }
    throw new Error(`booking ${id} kept changing while its refund was looked at`);
  };
