import { toInstant } from '../clock.ts';
import type { PaymentInbox } from '../payments/payment-inbox.ts';
import type { PaymentEvent } from '../payments/payment-provider.ts';
import type { ConfirmDeps } from './confirm-booking.ts';
import { settleBooking } from './settle-booking.ts';

/**
 * Takes in what the provider says, once: noted first, then acted upon, then marked done. An event that crashed
 * half-way is acted upon again when the provider repeats it.
 */
export const receivePaymentEvent =
  (deps: ConfirmDeps & { readonly inbox: PaymentInbox }) =>
  async ({ id, kind, bookingId, outcome }: PaymentEvent): Promise<void> => {
    if ((await deps.inbox.receive(id, kind, toInstant(deps.clock.now()))) === 'done') return;
    if (bookingId && outcome) await settleBooking(deps)(bookingId, outcome);
    await deps.inbox.finish(id);
  };
