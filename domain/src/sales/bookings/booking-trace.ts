import { minutes } from '../../clock.ts';
import { type Booking, isLive } from './booking.ts';
import { paymentsOf } from './booking-money.ts';

const day = minutes(24 * 60);

/** How long a booking that came to nothing is kept after its deadline, in milliseconds: long enough to tell its customer. */
const usualTrace = day;

/**
 * Where a payment page may have been opened, money may still come: the provider is asked for a day, and what is on its
 * way with a bank takes weeks.
 */
const traceOfPayment = 90 * day;

/** The database forgets the booking then: nothing may be left of it that would have to be given back. */
const isAtRest = ({ sweepAt, releasing, untold }: Booking): boolean =>
  sweepAt === undefined && !releasing && !untold;

/** Tickets or money, which are remembered whatever became of them. */
const cameToSomething = (of: Booking): boolean => of.ending === 'cancelled' || paymentsOf(of).length > 0;

const wentToPay = ({ checkout, asked }: Booking): boolean =>
  checkout !== undefined || asked?.page !== undefined;

/**
 * When the database may forget a booking that is over and came to nothing, in seconds as its time to live wants them;
 * undefined for every other. It follows from the booking alone and is written anew with each change, so one that is
 * revived is kept.
 */
export const forgottenAt = (of: Booking): number | undefined => {
  if (isLive(of) || !isAtRest(of) || cameToSomething(of)) return undefined;
  return Math.ceil((of.deadline + (wentToPay(of) ? traceOfPayment : usualTrace)) / 1000);
};
