import { seconds } from '../clock.ts';
import type { BookingId } from '../ids.ts';
import { type Booking, next } from './booking.ts';
import type { ConfirmDeps } from './confirm-booking.ts';
import { endBooking } from './end-booking.ts';
import { settleBooking } from './settle-booking.ts';
import { askEvery } from './start-checkout.ts';

/** How many bookings are worked on at once. */
const atOnce = 16;

/** After this time in milliseconds a sweep begins with no further booking, so that the next one can see what is new. */
const longestSweep = seconds(5);

const sweepOne = async (deps: ConfirmDeps, booking: Booking): Promise<void> => {
  if (booking.status === 'held') {
    // Another worker or the customer may be faster; then there is nothing left to do here.
    if (deps.clock.now() >= booking.deadline) await endBooking(deps)(booking, { status: 'expired' });
  } else await settleBooking(deps)(booking.id);
};

/** One that fails again and again must not stand before the others in the index. */
const postpone = async ({ bookings, clock }: ConfirmDeps, id: BookingId): Promise<void> => {
  const booking = await bookings.get(id);
  const now = clock.now();
  if (booking?.sweepAt === undefined || booking.sweepAt > now) return;
  await bookings.save(next(booking, { sweepAt: now + askEvery }));
};

const sweepSafely = async (deps: ConfirmDeps, booking: Booking): Promise<void> => {
  try {
    await sweepOne(deps, booking);
  } catch (error) {
    deps.alarm.raise('a booking could not be swept', { bookingId: booking.id, error });
    await postpone(deps, booking.id).catch(() => undefined);
  }
};

/** A few at a time, while there are some and time is left. */
const each = async <Item>(
  items: readonly Item[],
  hasTime: () => boolean,
  work: (item: Item) => Promise<void>,
): Promise<void> => {
  const waiting = items.values();
  const worker = async () => {
    for (const item of waiting) {
      if (!hasTime()) return;
      await work(item);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
};

/**
 * Looks at every booking whose time has come: ends holds, asks the provider about payments, resumes what a crash
 * interrupted. Any number of workers may do so at once. Holds come first: they need nobody's answer. One that fails
 * is reported and tried again a minute later. Answers how many were due.
 */
export const sweepBookings = (deps: ConfirmDeps) => async (): Promise<number> => {
  const begun = deps.clock.now();
  const hasTime = () => deps.clock.now() - begun < longestSweep;
  const due: Booking[] = [];
  const ids = await deps.bookings.due(begun);
  await each(ids, hasTime, async (id) => {
    const booking = await deps.bookings.get(id);
    if (booking) due.push(booking);
  });
  const [holds, others] = [
    due.filter(({ status }) => status === 'held'),
    due.filter(({ status }) => status !== 'held'),
  ];
  await each(holds, hasTime, (booking) => sweepSafely(deps, booking));
  await each(others, hasTime, (booking) => sweepSafely(deps, booking));
  return ids.length;
};
