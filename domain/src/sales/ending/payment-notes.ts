import type { Payment } from '../payments/payment.ts';
import { type Booking, totalMoney } from '../bookings/booking.ts';

export type PaidBooking = Booking & { readonly paid: NonNullable<Booking['paid']> };

export const isPaid = (booking: Booking): booking is PaidBooking => booking.paid !== undefined;

/** What came in for a booking. */
export const paidMoney = (booking: PaidBooking) => ({ ...totalMoney(booking), amount: booking.paid.amount });

/** A booking's payment as it is to stand in the books. */
export const paymentNote = (booking: PaidBooking, state: Payment['state']): Payment => ({
  bookingId: booking.id,
  id: booking.paid.id,
  amount: paidMoney(booking),
  receivedAt: booking.paid.at,
  state,
  ...(booking.returned !== undefined && { returned: booking.returned }),
});
