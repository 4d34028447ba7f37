import { seconds } from '../clock.ts';
import type { SeatsAtHand } from '../sales/seats/seats-at-hand.ts';
import type { LiveEvents } from './live-events.ts';

/** How old, in milliseconds, a picture may be from which seats are picked: what is taken since costs a try. */
const freshness = seconds(1);

/** What the live maps of this process know, for who picks seats. */
export const seatsAtHand = (events: Pick<LiveEvents, 'get'>): SeatsAtHand => ({
  of: async (eventId) => {
    const live = await events.get(eventId);
    await live.snapshot(freshness);
    return { isFree: live.isFree, placesLeft: live.placesLeft(), taking: live.asked };
  },
});
