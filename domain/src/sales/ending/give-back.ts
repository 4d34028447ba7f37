import { saveBooking } from '../bookings/save-booking.ts';
import { minutes } from '../../clock.ts';
import { type Booking, next } from '../bookings/booking.ts';
import { releaseLines } from '../bookings/claim-rows.ts';
import { payRefunds } from './pay-refunds.ts';
import { nextLook } from './next-look.ts';
import { movesBack } from '../bookings/counter-moves.ts';
import { paymentsOf } from '../bookings/booking-money.ts';
import { postponed } from './postpone.ts';
import type { Selling } from '../selling/selling.ts';

export type GiveBackDeps = Pick<
  Selling,
  'commit' | 'seats' | 'bookings' | 'tickets' | 'payments' | 'dispatcher' | 'alarm' | 'clock' | 'ids'
>;

/** After seats were given back, the provider is asked this often more whether money arrived all the same. */
const lookBacks = 3;
const lookBackTimes = [minutes(24 * 60), minutes(60), minutes(5)];

/** When the sweeper has to come back to a booking that is over, and how many looks at the provider are left then. */
const afterRelease = (
  booking: Booking,
  now: number,
): Pick<Booking, 'lookBacks' | 'refundChecks' | 'sweepAt'> => {
  if (paymentsOf(booking).length > 0)
    return {
      lookBacks: undefined,
      ...nextLook({ ...booking, releasing: undefined }, booking.refundChecks ?? 0, now),
    };
  if (!booking.checkout) return { lookBacks: undefined, sweepAt: undefined };
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

/** How often it is tried again when others change the booking meanwhile: its news, which is told, for one. */
const attempts = 4;

/**
 * Finishes what is over: frees seats and places, sends what is due of its money and not disputed. Every step may be repeated, and the booking
 * stays with the sweeper until all are done, so a crash is resumed. Answers the booking as it is then.
 */
export const giveBack =
  (deps: GiveBackDeps) =>
  async (booking: Booking): Promise<Booking> => {
    let current = booking;
    for (let attempt = 0; attempt < attempts && current.releasing; attempt++) {
      const freed = await freeSeats(deps, current);
      current = freed ?? (await deps.bookings.get(current.id)) ?? current;
      // A counter that refuses is left to the sweeper, which comes again, and keeps no money back.
      if (freed) break;
    }
    return payRefunds(deps)(current);
  };
