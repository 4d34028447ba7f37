import { saveBooking } from '../bookings/save-booking.ts';
import { minutes } from '../../clock.ts';
import { SpentAttemptError } from '../payments/payment-provider.ts';
import { type Booking, next } from '../bookings/booking.ts';
import { releaseLines } from '../bookings/claim-rows.ts';
import { askAboutDispute, checkRefundLater, refundChecks } from './refund-checks.ts';
import { movesBack } from '../bookings/counter-moves.ts';
import { isPaid, paidMoney, type PaidBooking } from '../bookings/paid-booking.ts';
import { paymentNote } from './payment-notes.ts';
import { postponed } from './postpone.ts';
import type { Selling } from '../selling/selling.ts';

export type GiveBackDeps = Pick<
  Selling,
  'commit' | 'seats' | 'bookings' | 'books' | 'outbox' | 'payments' | 'dispatcher' | 'alarm' | 'clock' | 'ids'
>;

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

/** A counter that holds fewer places than this booking had is wrong, and trying again does not mend it. */
const counterRefused = async (deps: GiveBackDeps, booking: Booking): Promise<Booking | null> => {
  deps.alarm.raise('a counter of places would not give them back', {
    bookingId: booking.id,
    areas: booking.places.map(({ areaId }) => areaId),
  });
  const later = postponed(booking, deps.clock.now());
  return (await saveBooking(deps)(later)) === 'saved' ? later : null;
};

const freeSeats = async (deps: GiveBackDeps, booking: Booking): Promise<Booking | null> => {
  const { seats, clock } = deps;
  await releaseLines(seats, booking, [...booking.lines, ...(booking.leaving ?? [])]);
  const moves = booking.placesFreed ? [] : movesBack(booking.places);
  const freed = next(booking, {
    releasing: undefined,
    leaving: undefined,
    ...(booking.places.length > 0 && { placesFreed: true }),
    ...afterRelease(booking, clock.now()),
  });
  const writes = moves.map((move) => seats.moveCounter(booking.eventId, move));
  const result = await saveBooking(deps)(freed, { writes });
  if (result === 'full') return counterRefused(deps, booking);
  return result === 'saved' ? freed : null;
};

/** The provider failed over this try and keeps to that answer: the next one is another. */
const endAttempt = async (deps: GiveBackDeps, booking: Booking, error: unknown): Promise<never> => {
  if (error instanceof SpentAttemptError)
    await saveBooking(deps)({
      ...postponed(booking, deps.clock.now()),
      refundAttempt: (booking.refundAttempt ?? 1) + 1,
    });
  throw error;
};

/** What a refund has come to, with what is noted of its payment and told to the customer. */
const endings = {
  sent: { refund: 'done', payment: 'refunded', news: 'payment-refunded' },
  impossible: { refund: 'impossible', payment: 'refund-impossible', news: 'refund-impossible' },
} as const;

const endRefund = async (
  deps: GiveBackDeps,
  booking: PaidBooking,
  state: keyof typeof endings,
): Promise<Booking | null> => {
  const { refund, payment, news } = endings[state];
  const ended = next(booking, { refund, ...checkRefundLater(refundChecks, deps.clock.now()) });
  const writes = [deps.books.note(paymentNote(booking, payment))];
  return (await saveBooking(deps)(ended, { writes, news: [news] })) === 'saved' ? ended : null;
};

/** The customer's bank has the money. Only when that is decided is it known whether any of it is ours to send. */
const awaitDecision = async (deps: GiveBackDeps, booking: PaidBooking): Promise<Booking | null> => {
  const waiting = next(booking, {
    dispute: 'open',
    refundAttempt: (booking.refundAttempt ?? 1) + 1,
    sweepAt: deps.clock.now() + askAboutDispute,
  });
  const writes = [deps.books.note(paymentNote(booking, 'disputed'))];
  return (await saveBooking(deps)(waiting, { writes })) === 'saved' ? waiting : null;
};

const payRefund = async (deps: GiveBackDeps, booking: PaidBooking): Promise<Booking | null> => {
  const amount = paidMoney(booking);
  const answer = await deps.payments
    .refund({
      paymentId: booking.paid.id,
      bookingId: booking.id,
      amount,
      attempt: booking.refundAttempt ?? 1,
    })
    .catch((error: unknown) => endAttempt(deps, booking, error));
  if (answer.state === 'disputed') return awaitDecision(deps, booking);
  if (answer.state === 'impossible')
    deps.alarm.raise('a refund is impossible: the customer must be paid another way', {
      bookingId: booking.id,
      paymentId: booking.paid.id,
      amount,
      reason: answer.reason,
    });
  return endRefund(deps, booking, answer.state);
};

/**
 * Finishes what is over: frees seats and places, pays back what is due and not disputed. Every step may be repeated, and the booking
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
    if (current.refund !== 'due' || current.dispute) return current;
    if (!isPaid(current)) throw new TypeError(`booking ${current.id} has a refund but no payment`);
    return (await payRefund(deps, current)) ?? (await deps.bookings.get(current.id)) ?? current;
  };
