import type { AccountId, EventId } from '../../ids.ts';
import { type Booking, placeCount } from '../../sales/bookings/booking.ts';
import type { BookingStore } from '../../sales/bookings/booking-store.ts';
import { withAccount } from '../../sales/bookings/buyer.ts';

type Deps = { readonly bookings: Pick<BookingStore, 'atEvent' | 'getAll'> };

/** A booking by which somebody has a valid ticket of an event; null where they have none. */
export const ticketOf = async (
  { bookings }: Deps,
  accountId: AccountId,
  eventId: EventId,
): Promise<Booking | null> => {
  const found = await bookings.getAll(await bookings.atEvent({ buyer: withAccount(accountId), eventId }));
  return found.find((booking) => booking.status === 'confirmed' && placeCount(booking) > 0) ?? null;
};
