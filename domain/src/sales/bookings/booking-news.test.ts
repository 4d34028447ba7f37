import { accountOf, withAccount } from './buyer.ts';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { accountId, bookingId, randomIds } from '../../ids.ts';
import { aBooking, aRefund } from '../../testing/booking-builder.ts';
import { manualClock } from '../../testing/manual-clock.ts';
import { bookingNews, newsOfBooking, withFacts } from './booking-news.ts';

const tools = { ids: randomIds, clock: manualClock() };

/** As the release before left it in the outbox and in queues. */
const stored = {
  id: '5n2k8d0qj4w7c3ya',
  kind: 'payment-part-refunded',
  bookingId: '7k3q9fzm0c4tw2xa',
  accountId: 'b1m4x8s2k6v0p9ne',
  createdAt: '2026-11-21T12:00:00.000Z',
};

/** By what the release before reads. */
const asBefore = z.object({
  id: z.string(),
  kind: z.string(),
  bookingId: z.string(),
  accountId: z.string(),
  createdAt: z.string(),
});

describe('news of a booking', () => {
  it('that the release before wrote is read', () => {
    const { id, kind, createdAt: at, ...facts } = stored;
    expect(bookingNews.parse(stored)).toMatchObject({ id, kind, version: 0, at, facts });
  });

  it('that the release before wrote can be passed on, and is read again, also by that release', () => {
    const read = bookingNews.parse(stored);
    expect(bookingNews.parse(JSON.parse(JSON.stringify(read)))).toEqual(read);
    expect(asBefore.parse(read)).toEqual(stored);
  });

  it('that came without facts has those of the booking as it is by now', () => {
    const booking = aBooking({
      id: bookingId.parse(stored.bookingId),
      buyer: withAccount(accountId.parse(stored.accountId)),
      status: 'confirmed',
      payments: [{ id: 'pay', amount: 42000, at: stored.createdAt }],
      refunds: [aRefund({ paymentId: 'pay', amount: 6000 })],
    });
    expect(withFacts(bookingNews.parse(stored), booking)).toMatchObject({
      id: stored.id,
      at: stored.createdAt,
      facts: {
        bookingId: booking.id,
        accountId: accountOf(booking.buyer),
        eventId: booking.eventId,
        places: 5,
        paymentId: 'pay',
        paid: { amount: 42000, currency: 'MYR' },
        returned: { amount: 6000, currency: 'MYR' },
      },
    });
  });

  it('is read as it was written, and by the release before, too', () => {
    const booking = aBooking();
    const news = newsOfBooking(tools, booking, { kind: 'booking-confirmed' });
    const read = bookingNews.parse(JSON.parse(JSON.stringify(news)));
    expect(read).toEqual(news);
    expect(asBefore.parse(read)).toEqual({
      id: news.id,
      kind: 'booking-confirmed',
      bookingId: booking.id,
      accountId: accountOf(booking.buyer),
      createdAt: news.at,
    });
  });

  it.each([
    ['of a kind that only a newer release knows', { kind: 'seat-upgraded' }],
    ['of another version', { version: 2 }],
  ])('%s is not taken for something else', (_, change) => {
    const news = newsOfBooking(tools, aBooking(), { kind: 'booking-confirmed' });
    expect(bookingNews.safeParse({ ...news, ...change }).success).toBe(false);
  });
});
