import { seconds } from '../clock.ts';
import type { SeatsAtHand } from '../sales/seats/seats-at-hand.ts';
import type { LiveEvents } from './live-events.ts';

/** From this age on, in milliseconds, a picture from which seats are picked is read anew, and from twice that it is waited for. */
const freshness = seconds(1);

/** What the live maps of this process know, for who picks seats. */
export const seatsAtHand = (events: Pick<LiveEvents, 'get'>): SeatsAtHand => ({
  of: async (eventId, anew) => {
    const live = await events.get(eventId);
    await (anew ? live.refresh() : live.snapshot(freshness));
    return { isFree: live.isFree, placesLeft: live.placesLeft(), taking: live.asked };
  },
});
