import type { BookingId } from '../ids.ts';
import type { ConfirmDeps } from './confirm-booking.ts';
import { endBooking } from './end-booking.ts';
import { settleBooking } from './settle-booking.ts';

const sweepOne = async (deps: ConfirmDeps, id: BookingId): Promise<void> => {
  const booking = await deps.bookings.get(id);
  if (booking?.status === 'held') {
    // Another worker or the customer may be faster; then there is nothing left to do here.
    if (deps.clock.now() >= booking.deadline) await endBooking(deps)(booking, { status: 'expired' });
  } else await settleBooking(deps)(id);
};

/**
 * Looks at every booking whose time has come: ends holds, asks the provider about payments, resumes what a crash
 * interrupted. Any number of workers may do so at once. Answers how many it looked at; one that fails is reported and
 * tried again at the next sweep.
 */
export const sweepBookings = (deps: ConfirmDeps) => async (): Promise<number> => {
  const due = await deps.bookings.due(deps.clock.now());
  for (const id of due)
    await sweepOne(deps, id).catch((error: unknown) =>
      deps.alarm.raise('a booking could not be swept', { bookingId: id, error }),
    );
  return due.length;
};
