import { atFault, DomainError } from '../../domain-error.ts';
import { takeTurn } from './ask-provider.ts';
import type { Booking } from '../bookings/booking.ts';
import { confirmBooking } from './confirm-booking.ts';
import { type AsSeen, endAsSeen } from '../ending/end-as-seen.ts';
import { endBooking } from '../ending/end-booking.ts';
import type { Selling } from '../selling/selling.ts';
import { say } from '../words/sales-words.ts';

/** Closes the payment page first: if the money is there already, the booking is confirmed instead. */
const closePayment = async (deps: Selling, found: Booking): Promise<Booking | null> => {
  const { checkout } = found;
  const booking = checkout ? await takeTurn(deps, found, 'closing') : found;
  if (!booking) return null;
  const outcome = checkout ? await deps.payments.closePage(checkout.id) : { state: 'expired' as const };
  switch (outcome.state) {
    case 'paid':
      return confirmBooking(deps)(booking, outcome);
    case 'expired':
      return endBooking(deps)(booking, { status: 'cancelled', ending: 'given-back' });
    case 'open':
    case 'processing':
      throw new DomainError(
        'not-cancellable',
        say((words) => words.paymentUnderWay),
        atFault(
          'bookingId',
          say((words) => words.field.beingPaid),
        ),
      );
    default:
      return outcome satisfies never;
  }
};

/**
 * Ends a payment under way as the customer saw it and gives its seats back. Where the money has come meanwhile, the
 * booking is confirmed and stays.
 * @throws DomainError `changed-meanwhile`, saying what the booking is now; `not-cancellable` while the bank is at work,
 * `too-many-attempts` when the payment page was asked to close just now
 */
export const endPayment =
  (deps: Selling) =>
  (request: AsSeen): Promise<Booking> =>
    endAsSeen(deps, request, 'paying', (booking) => closePayment(deps, booking));
