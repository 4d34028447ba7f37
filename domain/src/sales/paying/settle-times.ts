import type { Booking } from '../bookings/booking.ts';

/** Whether the sweeper's time to look at this booking has come. */
export const isDue = ({ sweepAt }: Booking, now: number): boolean => sweepAt !== undefined && sweepAt <= now;
