import type { Booking } from '../bookings/booking.ts';
import { paymentsOf, refundsDue } from '../bookings/booking-money.ts';
import { askAboutDispute, checkRefundLater } from './refund-checks.ts';

/**
 * When the sweeper looks at a booking next for which money came in: all that it may wait for is weighed here, so that who
 * sees to one thing does not put off another. `checks`: how many more times the provider is asked whether what went back
 * has arrived.
 */
export const nextLook = (
  booking: Booking,
  checks: number,
  now: number,
): Pick<Booking, 'sweepAt' | 'refundChecks'> => {
  const refundChecks = checks > 0 ? checks : undefined;
  if (booking.releasing) return { refundChecks, sweepAt: booking.sweepAt ?? now };
  const due = refundsDue(booking).map(({ notBefore = 0 }) => Math.max(now, notBefore));
  if (due.length > 0) return { refundChecks, sweepAt: Math.min(...due) };
  if (paymentsOf(booking).some(({ dispute }) => dispute === 'open'))
    return { refundChecks, sweepAt: now + askAboutDispute };
  return checkRefundLater(checks, now);
};
