import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { randomIds } from '../../ids.ts';
import { aBooking } from '../../testing/booking-builder.ts';
import { manualClock } from '../../testing/manual-clock.ts';
import { bookingNews, newsOfBooking } from './booking-news.ts';

/** As the release before left it in the outbox and in queues: stored samples. */
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
    const { bookingId, accountId } = stored;
    expect(bookingNews.parse(stored)).toMatchObject({
      id: stored.id,
      kind: 'payment-part-refunded',
      at: stored.createdAt,
      facts: { bookingId, accountId },
    });
  });

  it('that the release before wrote can be passed on, and is read again', () => {
    const read = bookingNews.parse(stored);
    expect(bookingNews.parse(JSON.parse(JSON.stringify(read)))).toEqual(read);
    expect(asBefore.parse(read)).toEqual(stored);
  });

  it('is read by the release before, too', () => {
    const booking = aBooking();
    const news = newsOfBooking({ ids: randomIds, clock: manualClock() }, booking, 'booking-confirmed');
    expect(asBefore.parse(bookingNews.parse(news))).toEqual({
      id: news.id,
      kind: 'booking-confirmed',
      bookingId: booking.id,
      accountId: booking.accountId,
      createdAt: news.at,
    });
  });

  it.each([
    ['of a kind that only a newer release knows', { kind: 'seat-upgraded' }],
    ['of another version', { version: 2 }],
  ])('%s is not taken for something else', (_, change) => {
    const news = newsOfBooking({ ids: randomIds, clock: manualClock() }, aBooking(), 'booking-confirmed');
    expect(bookingNews.safeParse({ ...news, ...change }).success).toBe(false);
  });
});
