import type { Money } from '../../money.ts';
import { type Booking, totalMoney } from './booking.ts';

export type PaidBooking = Booking & { readonly paid: NonNullable<Booking['paid']> };

export const isPaid = (booking: Booking): booking is PaidBooking => booking.paid !== undefined;

/** What came in for a booking. */
export const paidMoney = (booking: PaidBooking): Money => ({
  ...totalMoney(booking),
  amount: booking.paid.amount,
});
