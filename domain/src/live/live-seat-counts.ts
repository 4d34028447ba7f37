import { seconds } from '../clock.ts';
import type { SeatCounts } from '../programme/catalogue/seat-counts.ts';
import type { LiveEvents } from './live-events.ts';

/** How old, in milliseconds, "21 left" may be. Where the map is watched, it is as new as the map. */
const freshness = seconds(20);

/** What is left of an event, read off its live map. */
export const liveSeatCounts = (live: LiveEvents): SeatCounts => ({
  left: async (eventId) => {
    const event = await live.get(eventId);
    await event.snapshot(freshness);
    return event.left();
  },
});
