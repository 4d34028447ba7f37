import { seconds } from '../clock.ts';
import type { SeatCounts } from '../events/seat-counts.ts';
import type { LiveEvents } from './live-events.ts';

const maxAge = seconds(5);

/** What is left of an event, counted on its live map. */
export const liveCounts = (live: Pick<LiveEvents, 'get'>): SeatCounts => ({
  left: async (eventId) => {
    const event = await live.get(eventId);
    await event.snapshot(maxAge);
    return event.left();
  },
});
