import { aroundCommits } from './around-commits.ts';
import { type Booking, countOf, seatIds } from '../sales/bookings/booking.ts';
import type { Selling } from '../sales/selling/selling.ts';
import { revisionOf } from '../sales/bookings/revision.ts';
import type { BookingId } from '../ids.ts';

/** What a tab shows of a booking. */
export type Shown = Pick<Booking, 'status'> & {
  readonly bookingId: BookingId;
  readonly revision: string;
  readonly places: string;
};

export const placesOf = (booking: Booking): string =>
  [
    ...seatIds(booking).sort(),
    ...booking.places.map((places) => `${countOf(places)} × ${places.areaId}`),
  ].join(' ');

export const showing = (booking: Booking): Shown => ({
  bookingId: booking.id,
  status: booking.status,
  revision: revisionOf(booking),
  places: placesOf(booking),
});

export const isGivenUp = ({ status, ending }: Booking): boolean =>
  status === 'cancelled' && (ending === 'given-back' || ending === 'cancelled');

/** A process, and the bookings which it saves as given back by their customer, as they are then. */
export const watchingEnds = <Kind extends Pick<Selling, 'commit' | 'bookings'>>(process: Kind) => {
  const ended: Booking[] = [];
  const watched = aroundCommits(process, async (run, booking) => {
    const result = await run();
    if (result === 'saved' && isGivenUp(booking) && ended.length === 0) ended.push(booking);
    return result;
  });
  return { ended, process: watched };
};
