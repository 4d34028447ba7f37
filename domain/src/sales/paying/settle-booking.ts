import { saveBooking } from '../bookings/save-booking.ts';
import { fromInstant, minutes } from '../../clock.ts';
import type { BookingId } from '../../ids.ts';
import type { PaymentOutcome } from '../payments/payment-provider.ts';
import { type Booking, isLive, next, paymentTime } from '../bookings/booking.ts';
import { isPaid, paymentWith, refundsDue } from '../bookings/booking-money.ts';
import { newToken } from '../bookings/claim-rows.ts';
import { checkMoney } from './check-money.ts';
import {
  confirmBooking,
  type ConfirmDeps,
  type Paid,
  refundInstead,
  returnStray,
} from './confirm-booking.ts';
import { endBooking } from '../ending/end-booking.ts';
import { giveBack, lookBackLater } from '../ending/give-back.ts';
import { canStillBeHad } from './late-payment.ts';
import { isDue } from './settle-times.ts';
import { askEvery } from './start-checkout.ts';

const attempts = 6;

/**
 * The older a page, the less likely is news of it without a webhook: the pauses grow, but its end is never overslept.
 * Money on its way takes days.
 */
const pauseBefore = (booking: Booking, now: number): number => {
  const age = now - (booking.deadline - paymentTime);
  if (now >= booking.deadline) return Math.min(minutes(60), Math.max(askEvery, age / 8));
  return Math.min(Math.max(askEvery, age), booking.deadline - now);
};

/** When the provider is to be asked again. Null when somebody else changed the booking meanwhile. */
export const askLater = async (deps: ConfirmDeps, booking: Booking): Promise<Booking | null> => {
  const now = deps.clock.now();
  if (booking.sweepAt !== undefined && booking.sweepAt > now) return booking;
  const sweepAt = Math.ceil(now + pauseBefore(booking, now));
  const later = next(booking, { sweepAt, sweptAs: undefined });
  return (await saveBooking(deps)(later)) === 'saved' ? later : null;
};

/** Seats wait for money on its way this long after the time to pay, but never beyond the event's start. */
const longestProcessing = minutes(24 * 60);

/** Whether a payment on its way has kept its seats long enough. Should it still come, it is money that came late. */
const hasWaitedEnough = async ({ plans, clock }: ConfirmDeps, booking: Booking): Promise<boolean> => {
  const now = clock.now();
  if (now < booking.deadline) return false;
  if (now >= booking.deadline + longestProcessing) return true;
  const plan = await plans.get(booking.eventId);
  return plan !== null && now >= fromInstant(plan.event.startsAt);
};

/** What became of the payment page; past the time to pay, it is closed, which says the same. */
const ask = async ({ payments, clock }: ConfirmDeps, booking: Booking): Promise<PaymentOutcome> => {
  // No page was ever saved. Should one exist all the same, nobody was ever sent to it.
  if (!booking.checkout) return { state: clock.now() >= booking.deadline ? 'expired' : 'open' };
  return clock.now() >= booking.deadline
    ? payments.closePage(booking.checkout.id)
    : payments.outcomeOf(booking.checkout.id);
};

const settlePaying = async (
  deps: ConfirmDeps,
  booking: Booking,
  known?: PaymentOutcome,
): Promise<Booking | null> => {
  const outcome = known ?? (await ask(deps, booking));
  switch (outcome.state) {
    case 'paid':
      return confirmBooking(deps)(booking, outcome);
    case 'expired':
      return endBooking(deps)(booking, {
        status: 'expired',
        ending: outcome.refused ? 'refused' : 'unpaid',
      });
    case 'processing':
      return (await hasWaitedEnough(deps, booking))
        ? endBooking(deps)(booking, { status: 'expired', ending: 'unpaid' })
        : askLater(deps, booking);
    case 'open':
      return askLater(deps, booking);
    default:
      return outcome satisfies never;
  }
};

/** Money for a booking that is over. The same seats if they are still sold and free, else the money back. */
const settleLate = async (deps: ConfirmDeps, booking: Booking, paid: Paid): Promise<Booking | null> => {
  if (booking.status === 'cancelled' || !(await canStillBeHad(deps, booking)))
    return refundInstead(deps)(booking, paid);
  const token = newToken(deps.ids);
  const revived = next(booking, {
    status: 'paying',
    revived: true,
    lines: booking.lines.map((line) => ({ ...line, token })),
    sweepAt: deps.clock.now() + askEvery,
  });
  if ((await saveBooking(deps)(revived)) !== 'saved') return null;
  return confirmBooking(deps)(revived, paid);
};

/** Money on its way arrives or fails within this time. */
const longestTransfer = minutes(30 * 24 * 60);

/** Seats and money that are owed go back; money that came meanwhile is looked at right after, not when the sweeper comes. */
const giveBackFirst = async (
  deps: ConfirmDeps,
  booking: Booking,
  known?: PaymentOutcome,
): Promise<Booking | null> => {
  const given = await giveBack(deps)(booking);
  if (isPaid(booking)) return given;
  // A counter that refuses its places stands in nobody's way who has paid.
  const isStuck = given.releasing !== undefined && given.failures !== undefined;
  const outcome = isStuck ? await outcomeNow(deps, given, known) : known;
  if (outcome?.state !== 'paid') return given;
  if (isStuck) return refundInstead(deps)(given, outcome);
  return given.releasing ? given : null;
};

/** One look fewer is left; none is used up while money is on its way. */
const lookedBack = (
  booking: Booking,
  left: number,
  outcome: PaymentOutcome | undefined,
  now: number,
): Booking =>
  next(
    booking,
    outcome?.state === 'processing' && now < booking.deadline + longestTransfer
      ? { sweepAt: now + minutes(24 * 60) }
      : lookBackLater({ ...booking, lookBacks: left - 1 }, now),
  );

const outcomeNow = async (
  { payments }: ConfirmDeps,
  { checkout }: Booking,
  known?: PaymentOutcome,
): Promise<PaymentOutcome | undefined> => known ?? (checkout && (await payments.outcomeOf(checkout.id)));

const settleOver = async (
  deps: ConfirmDeps,
  booking: Booking,
  known?: PaymentOutcome,
): Promise<Booking | null> => {
  if (booking.releasing || refundsDue(booking).length > 0) return giveBackFirst(deps, booking, known);
  const hasTimeCome = isDue(booking, deps.clock.now());
  if (isPaid(booking)) return hasTimeCome ? checkMoney(deps)(booking) : booking;
  const outcome = await outcomeNow(deps, booking, known);
  if (outcome?.state === 'paid') return settleLate(deps, booking, outcome);
  if (booking.lookBacks === undefined || !hasTimeCome) return booking;
  const looked = lookedBack(booking, booking.lookBacks, outcome, deps.clock.now());
  return (await saveBooking(deps)(looked)) === 'saved' ? looked : null;
};

/** News of a page that nobody was sent to says nothing of the booking, unless somebody paid on it all the same. */
const isOfOtherPage = (booking: Booking, outcome: PaymentOutcome | undefined, pageId?: string): boolean =>
  outcome !== undefined &&
  outcome.state !== 'paid' &&
  pageId !== undefined &&
  booking.checkout?.id !== pageId;

const isStray = (booking: Booking, { paymentId }: Paid): boolean =>
  isPaid(booking) && paymentWith(booking, paymentId) === undefined;

const settleOnce = async (
  deps: ConfirmDeps,
  booking: Booking,
  known?: PaymentOutcome,
): Promise<Booking | null> => {
  if (known?.state === 'paid' && isStray(booking, known)) return returnStray(deps, booking, known);
  // Nobody was sent to such a page. Should it be paid all the same, the webhook comes again until the hold is over.
  if (booking.status === 'held' && known?.state === 'paid')
    throw new Error(`booking ${booking.id} is held and was paid`);
  if (booking.status === 'held' || booking.status === 'confirmed') return booking;
  return isLive(booking) ? settlePaying(deps, booking, known) : settleOver(deps, booking, known);
};

/**
 * Brings a booking to where its payment is: tickets, seats given back, or money back. Whoever learns something first
 * calls it (a webhook with what it says, the return page, the sweeper), as often as they like. Without `known` the
 * provider is asked; `pageId` is the page that `known` is of. Null when there is no such booking.
 */
export const settleBooking =
  (deps: ConfirmDeps) =>
  async (id: BookingId, known?: PaymentOutcome, pageId?: string): Promise<Booking | null> => {
    for (let attempt = 0; attempt < attempts; attempt++) {
      const booking = await deps.bookings.get(id);
      if (!booking || isOfOtherPage(booking, known, pageId)) return booking;
      const settled = await settleOnce(deps, booking, known);
      if (settled) return settled;
    }
    throw new Error(`booking ${id} kept changing while it was settled`);
  };
