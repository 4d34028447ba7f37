import { type Along, savedOrNull } from '../bookings/save-booking.ts';
import { type Booking, next } from '../bookings/booking.ts';
import { countNoMore } from '../bookings/customer-count.ts';
import { giveBack, type GiveBackDeps } from './give-back.ts';
import { goesOnLater } from './goes-on-later.ts';

/**
 * Ends a booking: its state first, on condition that it is as it was read, then seats, places and money. From that moment
 * on its customer may have others. Null when somebody else changed it meanwhile.
 */
export const endBooking =
  (deps: GiveBackDeps) =>
  async (
    booking: Booking,
    change: Pick<Booking, 'status' | 'ending' | 'payments' | 'refunds' | 'network'>,
    { writes = [], news = [] }: Along<'conflict'> = {},
  ): Promise<Booking | null> => {
    const ended = next(booking, {
      ...change,
      releasing: true,
      revived: undefined,
      countedUntil: undefined,
      sweepAt: deps.clock.now(),
      sweptAs: undefined,
    });
    const along = { writes: [...countNoMore(deps.bookings, booking), ...writes], news };
    const saved = await savedOrNull(deps)(ended, along);
    return saved && giveBack(deps)(saved).catch((error: unknown) => goesOnLater(deps, saved, error));
  };
