import { minutes } from '../../clock.ts';
import type { Booking } from '../bookings/booking.ts';

const longestPause = minutes(60);

/** How long something that failed so often is left alone, in milliseconds: a minute, two, four, up to an hour. */
export const pauseAfter = (failures: number): number =>
  Math.min(longestPause, minutes(1) * 2 ** Math.min(failures - 1, 10));

/** The booking as it is, to be looked at later: the later, the more often it failed. */
export const postponed = (booking: Booking, now: number): Booking => {
  const failures = (booking.failures ?? 0) + 1;
  return { ...booking, version: booking.version + 1, failures, sweepAt: now + pauseAfter(failures) };
};

/** A queue that is away keeps news back for as long as this, in milliseconds, however often it was tried. */
const pauseOfNews = minutes(1);

/** The booking as it is, its news to be told later: nothing else of it has failed. */
export const newsPostponed = (booking: Booking, now: number): Booking => ({
  ...booking,
  version: booking.version + 1,
  untold: booking.untold?.map((news) => ({ ...news, by: Math.max(news.by, now + pauseOfNews) })),
});
