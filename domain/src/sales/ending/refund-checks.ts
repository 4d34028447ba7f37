import { minutes } from '../../clock.ts';
import type { Booking } from '../bookings/booking.ts';

const days = (count: number): number => minutes(count * 24 * 60);

/** How soon the provider is asked about a dispute again, in case the webhook of its end gets lost. */
export const askAboutDispute = days(7);

/**
 * When the provider is asked about a refund again, in milliseconds after the time before. A bank may send it back for
 * weeks. Source: https://docs.stripe.com/refunds#failed-refunds
 */
const checkTimes = [days(30), days(3), minutes(60)];

/** How often a refund is asked about, in case the provider's own word of its failure gets lost. */
export const refundChecks = checkTimes.length;

export const checkRefundLater = (left: number, now: number): Pick<Booking, 'refundChecks' | 'sweepAt'> => {
  const wait = checkTimes[left - 1];
  return wait === undefined
    ? { refundChecks: undefined, sweepAt: undefined }
    : { refundChecks: left, sweepAt: now + wait };
};
