import { placeCount } from '../bookings/booking.ts';
import type { BookingStore } from '../bookings/booking-store.ts';
import type { CustomerAtEvent } from '../bookings/booking.ts';

type Deps = { readonly bookings: Pick<BookingStore, 'placesOf' | 'lastOpened' | 'get'> };

/**
 * How many places of an event a customer has for good, as far as they count towards its limit: without those of a hold,
 * open or lapsed, and of a payment under way.
 */
export const placesBought =
  ({ bookings }: Deps) =>
  async (of: CustomerAtEvent): Promise<number> => {
    const [taken, last] = await Promise.all([bookings.placesOf(of), bookings.lastOpened(of.buyer)]);
    const id = taken > 0 ? last.get(of.eventId) : undefined;
    const booking = id && (await bookings.get(id));
    if (!booking || booking.countedUntil === undefined || booking.status === 'confirmed') return taken;
    // Both were read one after the other: nobody has fewer than none.
    return Math.max(0, taken - placeCount(booking));
  };
