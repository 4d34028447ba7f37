import { saveBooking } from '../bookings/save-booking.ts';
import { seconds } from '../../clock.ts';
import type { BookingId } from '../../ids.ts';
import { ProviderBusyError } from '../payments/payment-provider.ts';
import { type Booking, next } from '../bookings/booking.ts';
import type { SweepWork } from '../bookings/booking-store.ts';
import { endBooking } from '../ending/end-booking.ts';
import { type FollowDeps, followMoney } from './follow-money.ts';
import { newsPostponed, postponed } from '../ending/postpone.ts';
import type { TellCarried } from '../bookings/untold-news.ts';
import { askLater, settleBooking } from './settle-booking.ts';
import { isDue } from './settle-times.ts';

export type SweepDeps = FollowDeps & { readonly tell: TellCarried };

/** How many bookings are worked on at once. */
const atOnce = 16;

/** After this time in milliseconds a sweep begins with no further booking, so that the next one can see what is new. */
const longestSweep = seconds(5);

/** Of many workers that find a booking which is being paid, one asks: the next time is laid down before the provider is asked. */
const hasTurn = async (deps: SweepDeps, booking: Booking): Promise<boolean> =>
  booking.status !== 'paying' || (await askLater(deps, booking)) !== null;

/** Who gives seats back waits for nobody's answer: what needs the provider, or the queue, is left to those who ask it. */
const leaveToOthers = async (deps: SweepDeps, booking: Booking): Promise<void> => {
  const sweepAt = booking.status === 'paying' ? deps.clock.now() : booking.sweepAt;
  await saveBooking(deps)(next(booking, { sweptAs: undefined, sweepAt }));
};

/** What was looked at and is due all the same has nothing to be done: the release before may have said that it has. */
const follow = async (deps: SweepDeps, booking: Booking): Promise<void> => {
  await followMoney(deps)(booking.id);
  const found = await deps.bookings.get(booking.id);
  if (found?.version === booking.version) await saveBooking(deps)(next(found, { sweepAt: undefined }));
};

const sweepOne = async (deps: SweepDeps, booking: Booking): Promise<void> => {
  if (booking.sweptAs === 'hold') return leaveToOthers(deps, booking);
  if (!isDue(booking, deps.clock.now())) return deps.tell(booking);
  if (booking.status === 'held') {
    // Another worker or the customer may be faster; then there is nothing left to do here.
    if (deps.clock.now() >= booking.deadline)
      await endBooking(deps)(booking, { status: 'expired', ending: 'hold-over' });
  } else if (booking.status === 'confirmed') await follow(deps, booking);
  else if (await hasTurn(deps, booking)) await settleBooking(deps)(booking.id);
};

/** One that fails again and again must not stand before the others in the index. */
const postpone = async (deps: SweepDeps, id: BookingId): Promise<void> => {
  const booking = await deps.bookings.get(id);
  const now = deps.clock.now();
  if (!booking || !hasWork(booking, now)) return;
  const later = isDue(booking, now) ? postponed : newsPostponed;
  await saveBooking(deps)(later(booking, now));
};

const hasWork = (booking: Booking, now: number): boolean =>
  isDue(booking, now) || (booking.untold ?? []).some(({ by }) => by <= now);

/** Answers whether to go on: a provider that is asked too much is left alone, and nothing failed. */
const sweepSafely = async (deps: SweepDeps, id: BookingId): Promise<boolean> => {
  try {
    const booking = await deps.bookings.get(id);
    // The index may be a moment behind, and another worker faster.
    if (booking && hasWork(booking, deps.clock.now())) await sweepOne(deps, booking);
  } catch (error) {
    if (error instanceof ProviderBusyError) return false;
    deps.alarm.raise('a booking could not be swept', { bookingId: id, error });
    await postpone(deps, id).catch(() => undefined);
  }
  return true;
};

/** A few at a time, while there are some and time is left, until one answers that it is of no use. Answers how many. */
const each = async <Item>(
  items: AsyncIterable<Item>,
  hasTime: () => boolean,
  work: (item: Item) => Promise<boolean>,
): Promise<number> => {
  const waiting = items[Symbol.asyncIterator]();
  let [count, goesOn] = [0, true];
  const worker = async () => {
    while (goesOn && hasTime()) {
      const item = await waiting.next();
      if (item.done) return;
      count += 1;
      if (!(await work(item.value))) goesOn = false;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return count;
};

const sweep = (work: SweepWork) => (deps: SweepDeps) => (): Promise<number> => {
  const begun = deps.clock.now();
  const hasTime = () => deps.clock.now() - begun < longestSweep;
  return each(deps.bookings.due(work, begun), hasTime, (id) => sweepSafely(deps, id));
};

/**
 * Ends holds and gives seats back, for every booking whose time has come. Needs nobody's answer but the database's, so
 * it runs on its own, whatever becomes of the payment provider. Any number of workers may do so at once; one booking
 * that fails is reported and tried again later, after pauses that grow. Answers how many were looked at.
 */
export const sweepSeats = sweep('seats');

/** Asks the provider about payments, pays back, and resumes what a crash interrupted there; as `sweepSeats` otherwise. */
export const sweepMoney = sweep('money');

/** Both, one after the other. */
export const sweepBookings = (deps: SweepDeps) => async (): Promise<number> =>
  (await sweepSeats(deps)()) + (await sweepMoney(deps)());
