import type { PageRequest } from '../../page.ts';
import type { AccountId } from '../../ids.ts';
import type { Booking } from './booking.ts';
import { paymentsOf } from './booking-money.ts';
import type { BookingPage, BookingStore } from './booking-store.ts';

/** How many pages are read at most until one has something to show. */
const pagesAtMost = 5;

/**
 * Whether there is something to remember: tickets, money, or a payment that was tried. A hold whose time ran out, or that
 * was given back before anybody went to pay, is none of it.
 */
const cameToSomething = (booking: Booking, now: number): boolean => {
  const { status, ending, deadline, checkout } = booking;
  switch (status) {
    case 'held':
      return now < deadline;
    case 'paying':
    case 'confirmed':
      return true;
    case 'cancelled':
    case 'expired':
      return ending === 'cancelled' || paymentsOf(booking).length > 0 || checkout !== undefined;
    default:
      return status satisfies never;
  }
};

/** A customer's bookings that came to something, newest first; a page may be short though there are more. */
export const bookingHistory =
  ({ bookings, clock }: { readonly bookings: BookingStore; readonly clock: { now: () => number } }) =>
  async (accountId: AccountId, { limit, cursor }: PageRequest): Promise<BookingPage> => {
    const found: Booking[] = [];
    let from = cursor;
    for (let pages = 0; pages < pagesAtMost; pages++) {
      const page = await bookings.listOf(accountId, { limit, cursor: from });
      found.push(...page.bookings.filter((booking) => cameToSomething(booking, clock.now())));
      if (page.nextCursor === null || found.length >= limit / 2)
        return { bookings: found, nextCursor: page.nextCursor };
      from = page.nextCursor;
    }
    return { bookings: found, nextCursor: from ?? null };
  };
