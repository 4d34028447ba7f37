import { expect, it } from '@jest/globals';
import {
  type AnyBookingNews,
  bookingNews,
  newsOfBooking,
} from '@parterre/domain/sales/bookings/booking-news';
import { randomIds } from '@parterre/domain/ids';
import { aBooking } from '@parterre/domain/testing/booking-builder';
import { manualClock } from '@parterre/domain/testing/manual-clock';
import { tellSubscribers } from './subscribers.ts';

const booking = aBooking({ paid: { id: 'pay', amount: 42000, at: '2026-12-01T12:00:00.000Z' } });
const tools = { ids: randomIds, clock: manualClock() };

it('news goes to each channel by which somebody hears of it, as it is', async () => {
  const mailed: AnyBookingNews[] = [];
  const tell = tellSubscribers({ 'booking-mail': { send: async (news) => void mailed.push(...news) } });
  const { id, accountId, createdAt } = booking;
  const before = { id: 'n1', kind: 'payment-refunded', bookingId: id, accountId, createdAt };
  const news = [bookingNews.parse(before), newsOfBooking(tools, booking, 'dispute-lost')];
  for (const each of news) await tell(each);
  expect(mailed).toEqual(news);
});
