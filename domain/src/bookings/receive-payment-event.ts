import { toInstant } from '../clock.ts';
import type { PaymentInbox } from '../payments/payment-inbox.ts';
import type { PaymentEvent } from '../payments/payment-provider.ts';
import { refundHappened } from './check-refund.ts';
import type { ConfirmDeps } from './confirm-booking.ts';
import { settleBooking } from './settle-booking.ts';

/**
 * Takes in what the provider says: noted first, then acted upon. Acting is settling the booking, or asking about its
 * refund, which may be done any number of times, so an event that comes twice, or again after a crash, does no harm.
 */
export const receivePaymentEvent =
  (deps: ConfirmDeps & { readonly inbox: PaymentInbox }) =>
  async ({ id, kind, bookingId, outcome, aboutRefund }: PaymentEvent): Promise<void> => {
    await deps.inbox.note(id, kind, toInstant(deps.clock.now()));
    if (bookingId && outcome) await settleBooking(deps)(bookingId, outcome);
    if (bookingId && aboutRefund) await refundHappened(deps)(bookingId);
  };
