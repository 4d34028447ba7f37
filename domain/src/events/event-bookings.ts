import type { ChartIndex } from '../charts/chart-index.ts';
import type { Clock } from '../clock.ts';
import type { EventId } from '../ids.ts';
import { claimedUntil, stateAt } from '../seats/seat-claim.ts';
import type { SeatStore } from '../seats/seat-store.ts';

/** Whether anybody has a seat or a place at an event, even if only held for a few minutes. */
export type EventBookings = { readonly hasAny: (eventId: EventId, chart: ChartIndex) => Promise<boolean> };

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
