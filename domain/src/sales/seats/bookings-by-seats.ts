import type { Clock } from '../../clock.ts';
import type { EventBookings } from '../../programme/publishing/event-bookings.ts';
import { claimedUntil, stateAt } from './seat-claim.ts';
import type { SeatStore } from './seat-store.ts';

export const bookingsBySeats = ({
  seats,
  clock,
}: {
  readonly seats: Pick<SeatStore, 'read'>;
  readonly clock: Clock;
}): EventBookings => ({
  hasAny: async (eventId, { sectionIds, areaIds }) => {
    const blocks = await seats.read(eventId, [...sectionIds, ...areaIds]);
    const now = clock.now();
    const isTaken = (claim: string) => stateAt(now, claimedUntil(claim)) !== 'free';
    return blocks.some(
      ({ rows, counters }) =>
        [...counters.values()].some((count) => count > 0) ||
        [...rows.values()].some((claims) => [...claims.values()].some(isTaken)),
    );
  },
});
