import { toInstant } from '../../clock.ts';
import type { PaymentInbox } from '../payments/payment-inbox.ts';
import type { PaymentEvent } from '../payments/payment-provider.ts';
import { type FollowDeps, followMoney } from './follow-money.ts';
import { settleBooking } from './settle-booking.ts';

/** Which booking an event is about, as far as it is one of ours. */
const bookingOf = async ({ payments }: FollowDeps, { bookingId, moneyMoved }: PaymentEvent) => {
  if (bookingId || !moneyMoved?.paymentId) return bookingId;
  return payments.bookingOf(moneyMoved.paymentId);
};

/**
 * Acts on what the provider says. That is to settle the booking, or to ask what became of its money, which may be done any
 * number of times: an event that comes twice, or again after a crash, does no harm. Only one that is about no booking is
 * noted, to be seen that it came: whatever else comes, its booking shows.
 */
export const receivePaymentEvent =
  (deps: FollowDeps & { readonly inbox: PaymentInbox }) =>
  async (event: PaymentEvent): Promise<void> => {
    const { id, kind, pageId, outcome, moneyMoved } = event;
    const about = await bookingOf(deps, event);
    if (!about) return deps.inbox.note(id, kind, toInstant(deps.clock.now()));
    const settled = outcome && (await settleBooking(deps)(about, outcome, pageId));
    if (outcome?.state === 'paid' && !settled) {
      // Long forgotten: nobody was sent to its page any more.
      deps.alarm.raise('money came for a booking that is not there', { bookingId: about, event: id });
      await deps.inbox.note(id, kind, toInstant(deps.clock.now()));
    }
    if (moneyMoved) await followMoney(deps)(about);
  };
