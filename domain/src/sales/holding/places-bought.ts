import { completeCount, type CompleteCountDeps } from '../bookings/complete-count.ts';
import type { SalesPlans } from '../../programme/publishing/sales-plan.ts';
import { placeCount } from '../bookings/booking.ts';
import type { BookingStore } from '../bookings/booking-store.ts';
import type { CustomerAtEvent } from '../bookings/booking.ts';

type Deps = CompleteCountDeps & {
  readonly bookings: Pick<BookingStore, 'placesOf' | 'lastOpened' | 'get'>;
  readonly plans: SalesPlans;
};

/**
 * How many places of an event a customer has for good, as far as they count towards its limit: none where there is none,
 * and without those of a hold, open or lapsed, and of a payment under way.
 */
export const placesBought =
  (deps: Deps) =>
  async (of: CustomerAtEvent): Promise<number> => {
    const { bookings, plans } = deps;
    const plan = await plans.get(of.eventId);
    if (!plan || plan.placesPerCustomer === null) return 0;
    await completeCount(deps)(plan, of);
    const [taken, last] = await Promise.all([bookings.placesOf(of), bookings.lastOpened(of.buyer)]);
    const id = taken > 0 ? last.get(of.eventId) : undefined;
    const booking = id && (await bookings.get(id));
    if (!booking || booking.countedUntil === undefined || booking.status === 'confirmed') return taken;
    // Both were read one after the other: nobody has fewer than none.
    return Math.max(0, taken - placeCount(booking));
  };
