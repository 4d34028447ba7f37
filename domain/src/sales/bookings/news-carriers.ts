import type { Booking } from './booking.ts';
import type { BookingNews } from './booking-news.ts';

const carriers = new WeakMap<BookingNews, Booking>();

/** Remembers the booking that carries news as it was saved, for as long as somebody has that news in hand. */
export const carriedIn = (booking: Booking, told: readonly BookingNews[]): void => {
  for (const news of told) carriers.set(news, booking);
};

/** The newest of the bookings that carry some news of one booking, as this process has saved it; it may have changed since. */
export const carrierOf = (told: readonly BookingNews[]): Booking | undefined =>
  told
    .flatMap((news) => carriers.get(news) ?? [])
    .reduce<Booking | undefined>(
      (newest, each) => (newest && newest.version > each.version ? newest : each),
      undefined,
    );
