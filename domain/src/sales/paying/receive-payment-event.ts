import { toInstant } from '../../clock.ts';
import type { PaymentInbox } from '../payments/payment-inbox.ts';
import type { PaymentEvent } from '../payments/payment-provider.ts';
import { type FollowDeps, followMoney } from './follow-money.ts';
import { settleBooking } from './settle-booking.ts';

/**
 * Takes in what the provider says: noted first, then acted upon. Acting is settling the booking, or asking what
 * became of its money, which may be done any number of times, so an event that comes twice, or again after a crash, does no harm.
 */
export const receivePaymentEvent =
  (deps: FollowDeps & { readonly inbox: PaymentInbox }) =>
  async ({ id, kind, bookingId, pageId, outcome, moneyMoved }: PaymentEvent): Promise<void> => {
    await deps.inbox.note(id, kind, toInstant(deps.clock.now()));
    if (bookingId && outcome) await settleBooking(deps)(bookingId, outcome, pageId);
    if (!moneyMoved) return;
    const { paymentId } = moneyMoved;
    const about = bookingId ?? (paymentId && (await deps.payments.bookingOf(paymentId)));
    if (about) await followMoney(deps)(about);
  };
