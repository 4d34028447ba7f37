import type { AccountId } from '../../ids.ts';
import type { Booking } from './booking.ts';
import type { BookingStore } from './booking-store.ts';

/** Of so many pages, of so many each, the newest: more than anybody goes to. */
const [mostPages, pageSize] = [5, 100];

/** What somebody has booked and may go to, or went to: the newest five hundred of their bookings, those that are confirmed. */
export const confirmedBookings =
  ({ bookings }: { readonly bookings: Pick<BookingStore, 'listOf'> }) =>
  async (accountId: AccountId): Promise<Booking[]> => {
    const found: Booking[] = [];
    let cursor: string | null | undefined;
    for (let pages = 0; pages < mostPages && cursor !== null; pages++) {
      const page = await bookings.listOf(accountId, { limit: pageSize, cursor });
      found.push(...page.bookings.filter(({ status }) => status === 'confirmed'));
      cursor = page.nextCursor;
    }
    return found;
  };
