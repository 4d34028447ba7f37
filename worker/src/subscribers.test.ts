import { expect, it } from '@jest/globals';
import {
  type AnyBookingNews,
  bookingNews,
  newsOfBooking,
} from '@parterre/domain/sales/bookings/booking-news';
import { accountOf } from '@parterre/domain/sales/bookings/buyer';
import { randomIds } from '@parterre/domain/ids';
import { aBooking, aPayment } from '@parterre/domain/testing/booking-builder';
import { manualClock } from '@parterre/domain/testing/manual-clock';
import { tellSubscribers } from './subscribers.ts';

const booking = aBooking({ payments: [aPayment()] });
const tools = { ids: randomIds, clock: manualClock() };

it('news reaches everybody who hears of it, as it is', async () => {
  const told: AnyBookingNews[] = [];
  const followed: string[] = [];
  const tell = tellSubscribers({
    customer: async (news) => void told.push(news),
    reminders: async (news) => void followed.push(news.kind),
  });
  const { id, createdAt } = booking;
  const accountId = accountOf(booking.buyer);
  const before = { id: 'n1', kind: 'payment-refunded', bookingId: id, accountId, createdAt };
  const news = [
    bookingNews.parse(before),
    newsOfBooking(tools, booking, { kind: 'dispute-lost' }),
    newsOfBooking(tools, booking, { kind: 'payment-disputed' }),
  ];
  for (const each of news) await tell(each);
  expect(told).toEqual(news);
  // A booking that is disputed is one.
  expect(followed).toEqual(['payment-refunded', 'dispute-lost']);
});
