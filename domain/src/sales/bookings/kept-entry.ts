import { type Booking, paymentTime } from './booking.ts';

/**
 * When the sweeper would have come for the hold that this booking was, which is soon enough to come for what it is now: to keep
 * the entry of its index costs nothing, and another one two writes. Undefined where there is no such entry any more, or only
 * after a time to pay.
 */
export const keptEntry = ({ status, sweptAs, sweepAt }: Booking, now: number): number | undefined =>
  (status === 'held' || sweptAs === 'hold') && sweepAt !== undefined && sweepAt <= now + paymentTime
    ? sweepAt
    : undefined;
