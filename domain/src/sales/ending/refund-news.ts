import type { Booking } from '../bookings/booking.ts';
import { type Payment, paymentWith, type Refund } from '../bookings/booking-money.ts';
import type { RefundNews } from '../bookings/booking-news.ts';

/** Whether valid tickets, or such as a dispute has suspended, were bought with this payment. */
export const hasTickets = ({ status }: Booking, { stray }: Payment): boolean =>
  status === 'confirmed' && !stray;

/** What is told of a refund as it is now: of a payment that bought nothing, nothing; who has tickets keeps them. */
export const newsOfRefund = (
  booking: Booking,
  { id: refundId, paymentId, amount, state }: Refund,
): RefundNews[] => {
  const payment = paymentWith(booking, paymentId);
  if (!payment || payment.stray || amount === 0) return [];
  switch (state) {
    case 'done':
      return [
        { kind: hasTickets(booking, payment) ? 'payment-part-refunded' : 'payment-refunded', refundId },
      ];
    case 'failed':
      return [{ kind: 'refund-failed', refundId }];
    case 'impossible':
      return [{ kind: 'refund-impossible', refundId }];
    case 'due':
    case 'void':
      return [];
    default:
      return state satisfies never;
  }
};
