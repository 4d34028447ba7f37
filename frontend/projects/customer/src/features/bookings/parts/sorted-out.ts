import type { Booking } from '../../../data/api.ts';

/** How long after its start an event's tickets still stand on top, in milliseconds. */
const afterStart = 6 * 60 * 60 * 1000;

export interface SortedBookings {
  /** To be gone to or to be finished, the soonest first. */
  readonly coming: readonly Booking[];
  /** Over, given back or run out, the latest first. */
  readonly history: readonly Booking[];
}

export function sortedOut(bookings: readonly Booking[], now: number): SortedBookings {
  const isComing = ({ status, event }: Booking): boolean =>
    status === 'held' ||
    status === 'paying' ||
    (status === 'confirmed' && Date.parse(event.startsAt) + afterStart > now);
  const bySoonest = (a: Booking, b: Booking): number => a.event.startsAt.localeCompare(b.event.startsAt);
  return {
    coming: bookings.filter(isComing).toSorted(bySoonest),
    history: bookings.filter((booking) => !isComing(booking)),
  };
}
