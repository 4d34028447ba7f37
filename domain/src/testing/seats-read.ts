import { occupancyReader } from '../live/occupancy.ts';
import { emptyPicture, pictureAt } from '../live/seat-picture.ts';
import { seatState } from '@parterre/seating/seat-states';
import type { SeatsAtHand } from '../sales/seats/seats-at-hand.ts';
import { requirePlan, type Selling } from '../sales/selling/selling.ts';

/** What is free, read from the rows whenever somebody asks. */
export const seatsRead = ({
  plans,
  seats,
  clock,
}: Pick<Selling, 'plans' | 'seats' | 'clock'>): SeatsAtHand => ({
  of: async (eventId) => {
    const plan = await requirePlan(plans, eventId);
    const now = clock.now();
    const picture = pictureAt(now, emptyPicture(plan), await occupancyReader(plan, seats)(now));
    return {
      isFree: (seat) => picture.seats[seat] === seatState.free,
      placesLeft: picture.areas,
      taking: () => () => undefined,
    };
  },
});
