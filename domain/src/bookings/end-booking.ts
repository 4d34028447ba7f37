import { type Booking, next } from './booking.ts';
import type { Alongside } from './booking-store.ts';
import { giveBack, type GiveBackDeps } from './give-back.ts';

/**
 * Ends a booking: its state first, on condition that it is as it was read, then seats, places and money. Null when
 * somebody else changed it meanwhile.
 */
export const endBooking =
  (deps: GiveBackDeps) =>
  async (
    booking: Booking,
    change: Pick<Booking, 'status' | 'ending' | 'refund' | 'paid' | 'dispute'>,
    alongside: Alongside = {},
  ): Promise<Booking | null> => {
    const ended = next(booking, {
      ...change,
      releasing: true,
      revived: undefined,
      sweepAt: deps.clock.now(),
    });
    if ((await deps.bookings.save(ended, alongside)) !== 'saved') return null;
    deps.dispatcher.dispatch(alongside.messages ?? []);
    return giveBack(deps)(ended);
  };
