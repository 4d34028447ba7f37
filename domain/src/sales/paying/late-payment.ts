import type { SalesPlan } from '../../programme/publishing/sales-plan.ts';
import { type Booking, seatIds } from '../bookings/booking.ts';
import type { Selling } from '../selling/selling.ts';

const isAhead = ({ event }: SalesPlan, now: number): boolean =>
  event.status === 'published' && now < Date.parse(event.startsAt);

/** Every place is drawn, on sale, and of a category that its ticket can name. */
const hasPlaces = (plan: SalesPlan, booking: Booking): boolean =>
  seatIds(booking).every((id) => plan.categoryOf(id)) &&
  booking.places.every(({ areaId }) => plan.categoryOfArea(areaId)) &&
  [...booking.lines, ...booking.places].every(({ categoryId }) => plan.categories.has(categoryId));

/**
 * Whether a booking whose seats were given back may have them again for money that came late. Nothing of it kept its
 * event from being taken back, edited and published anew since: what counts is the chart and the seats on sale now.
 * The price is the one that the customer was shown and paid, whatever the seats cost by now.
 */
export const canStillBeHad = async (
  { plans, clock }: Pick<Selling, 'plans' | 'clock'>,
  booking: Booking,
): Promise<boolean> => {
  const plan = await plans.get(booking.eventId);
  return (
    plan !== null &&
    isAhead(plan, clock.now()) &&
    plan.event.currency === booking.currency &&
    hasPlaces(plan, booking)
  );
};
