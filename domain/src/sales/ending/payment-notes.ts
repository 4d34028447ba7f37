import type { Payment } from '../payments/payment.ts';
import { paidMoney, type PaidBooking } from '../bookings/paid-booking.ts';

/** A booking's payment as it is to stand in the books. */
export const paymentNote = (booking: PaidBooking, state: Payment['state']): Payment => ({
  bookingId: booking.id,
  id: booking.paid.id,
  amount: paidMoney(booking),
  receivedAt: booking.paid.at,
  state,
  ...(booking.returned !== undefined && { returned: booking.returned }),
});
