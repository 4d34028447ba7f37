import { minutes, toInstant } from '../clock.ts';
import { type Booking, next, totalMoney } from './booking.ts';
import { releaseLines } from './claim-rows.ts';
import { checkRefundLater, refundChecks } from './refund-checks.ts';
import { movesBack } from './hold-places.ts';
import type { Selling } from './selling.ts';

export type GiveBackDeps = Pick<Selling, 'seats' | 'bookings' | 'payments' | 'dispatcher' | 'clock' | 'ids'>;

/** After seats were given back, the provider is asked this often more whether money arrived all the same. */
const lookBacks = 3;
const lookBackTimes = [minutes(24 * 60), minutes(60), minutes(5)];

/** When the sweeper has to come back to a booking that is over, and how many looks at the provider are left then. */
const afterRelease = (booking: Booking, now: number): Pick<Booking, 'lookBacks' | 'sweepAt'> => {
  if (booking.refund === 'due') return { sweepAt: now };
  if (!booking.checkout || booking.paid) return { lookBacks: undefined, sweepAt: undefined };
  return lookBackLater({ ...booking, lookBacks: booking.lookBacks ?? lookBacks }, now);
};

export const lookBackLater = (booking: Booking, now: number): Pick<Booking, 'lookBacks' | 'sweepAt'> => {
  const left = booking.lookBacks ?? 0;
  const wait = lookBackTimes[left - 1];
  return wait === undefined
    ? { lookBacks: undefined, sweepAt: undefined }
    : { lookBacks: left, sweepAt: now + wait };
};

const freeSeats = async (
  { seats, bookings, clock }: GiveBackDeps,
  booking: Booking,
): Promise<Booking | null> => {
  await releaseLines(seats, booking, [...booking.lines, ...(booking.leaving ?? [])]);
  const counters = booking.placesFreed ? [] : movesBack(booking.places);
  const freed = next(booking, {
    releasing: undefined,
    leaving: undefined,
    ...(booking.places.length > 0 && { placesFreed: true }),
    ...afterRelease(booking, clock.now()),
  });
  return (await bookings.save(freed, { counters })) === 'saved' ? freed : null;
};

const payRefund = async (
  { payments, bookings, dispatcher, clock, ids }: GiveBackDeps,
  booking: Booking,
): Promise<Booking | null> => {
  const { paid } = booking;
  if (!paid) throw new TypeError(`booking ${booking.id} has a refund but no payment`);
  const amount = { ...totalMoney(booking), amount: paid.amount };
  await payments.refund({ paymentId: paid.id, bookingId: booking.id, amount });
  const createdAt = toInstant(clock.now());
  const message = {
    id: ids.next(),
    kind: 'payment-refunded' as const,
    bookingId: booking.id,
    accountId: booking.accountId,
    createdAt,
  };
  const refunded = next(booking, { refund: 'done', ...checkRefundLater(refundChecks, clock.now()) });
  const payment = {
    bookingId: booking.id,
    id: paid.id,
    amount,
    receivedAt: paid.at,
    state: 'refunded' as const,
  };
  if ((await bookings.save(refunded, { payment, messages: [message] })) !== 'saved') return null;
  dispatcher.dispatch([message]);
  return refunded;
};

/**
 * Finishes what is over: frees seats and places, pays back what is due. Every step may be repeated, and the booking
 * stays with the sweeper until all are done, so a crash is resumed. Answers the booking as it is then.
 */
export const giveBack =
  (deps: GiveBackDeps) =>
  async (booking: Booking): Promise<Booking> => {
    let current = booking;
    if (current.releasing) {
      const freed = await freeSeats(deps, current);
      if (!freed) return (await deps.bookings.get(current.id)) ?? current;
      current = freed;
    }
    if (current.refund !== 'due') return current;
    return (await payRefund(deps, current)) ?? (await deps.bookings.get(current.id)) ?? current;
  };
