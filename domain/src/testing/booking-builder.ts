import { withAccount } from '../sales/bookings/buyer.ts';
import type { Booking } from '../sales/bookings/booking.ts';
import type { Payment, Refund } from '../sales/bookings/booking-money.ts';
import { accountId, bookingId, eventId, randomIds, refundId, ticketCategoryId } from '../ids.ts';

/** A hold of two seats and three places, as it is first written. */
export const aBooking = (change: Partial<Booking> = {}): Booking => {
  const categoryId = ticketCategoryId.parse(randomIds.next());
  return {
    id: bookingId.parse(randomIds.next()),
    buyer: withAccount(accountId.parse(randomIds.next())),
    origin: 'portal',
    eventId: eventId.parse(randomIds.next()),
    status: 'held',
    version: 1,
    lines: [{ sectionId: 'stalls', rowId: 'A', seats: ['1', '2'], token: 'tok1', categoryId, price: 12000 }],
    places: [{ areaId: 'floor', shards: { 0: 2, 1: 1 }, categoryId, price: 6000 }],
    currency: 'MYR',
    total: 42000,
    deadline: Date.parse('2026-12-01T12:08:00Z'),
    requestHash: 'hash',
    createdAt: '2026-12-01T12:00:00.000Z',
    ...change,
  };
};

/** What a booking of two seats and three places was paid with. */
export const aPayment = (change: Partial<Payment> = {}): Payment => ({
  id: 'pay',
  amount: 42000,
  at: '2026-12-01T12:05:00.000Z',
  ...change,
});

/** All of it, sent back. */
export const aRefund = (change: Partial<Refund> = {}): Refund => ({
  id: refundId.parse(randomIds.next()),
  paymentId: 'pay',
  amount: 42000,
  reason: 'cancelled',
  state: 'done',
  at: '2026-12-02T12:00:00.000Z',
  ...change,
});
