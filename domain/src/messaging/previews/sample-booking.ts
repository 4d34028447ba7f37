import { toInstant } from '../../clock.ts';
import { accountId, bookingId, refundId } from '../../ids.ts';
import type { SalesPlan } from '../../programme/publishing/sales-plan.ts';
import type { Booking } from '../../sales/bookings/booking.ts';
import { type BookingNews, type BookingNewsKind, newsOfBooking } from '../../sales/bookings/booking-news.ts';
import { withAccount } from '../../sales/bookings/buyer.ts';
import { seated, standing } from './sample-plan.ts';

/** How much of it has gone back when each kind is told. */
const returned: Readonly<Record<BookingNewsKind, number>> = {
  'booking-confirmed': 0,
  'booking-cancelled': 36000,
  'payment-refunded': 36000,
  'payment-part-refunded': 12000,
  'refund-failed': 36000,
  'refund-impossible': 36000,
  'payment-disputed': 0,
  'dispute-won': 0,
  'dispute-lost': 0,
};

const isOver = (kind: BookingNewsKind): boolean => returned[kind] === 36000;

/** Two seats and two places that were paid for, as they are when this is told of them. */
export const sampleBooking = ({ event }: SalesPlan, kind: BookingNewsKind, now: number): Booking => {
  const at = toInstant(now);
  const refund = { id: refundId.parse('0samp1eback00000'), paymentId: 'payment', at } as const;
  const state = kind === 'booking-cancelled' ? 'due' : 'done';
  return {
    ...{ id: bookingId.parse('7k3q9fzm0c4tw2xa'), eventId: event.id, origin: 'portal', version: 1 },
    buyer: withAccount(accountId.parse('0samp1ereader000')),
    ...(isOver(kind) ? { status: 'cancelled', ending: 'cancelled' } : { status: 'confirmed' }),
    lines: [
      {
        ...{ sectionId: 'stalls', rowId: 'C', seats: ['11', '12'], token: 'sample' },
        ...{ categoryId: seated, price: 12000 },
      },
    ],
    places: [{ areaId: 'floor', shards: { 0: 2 }, categoryId: standing, price: 6000 }],
    ...{ currency: event.currency, total: 36000, deadline: now, requestHash: '', createdAt: at },
    payments: [{ id: 'payment', amount: 36000, at }],
    refunds: returned[kind] > 0 ? [{ ...refund, amount: returned[kind], reason: 'cancelled', state }] : [],
  };
};

/** What is told of it. */
export const sampleNews = (booking: Booking, kind: BookingNewsKind, now: number): BookingNews =>
  newsOfBooking({ ids: { next: () => '0samp1enews00000' }, clock: { now: () => now } }, booking, { kind });
