import type { NewsQueue } from '../news/outbox.ts';
import type { BookingNews } from '../sales/bookings/booking-news.ts';
import type { Interceptor } from './intercept-calls.ts';

/** A queue in memory that keeps all that it was given. */
export const toldNews = () => {
  const told: BookingNews[] = [];
  return {
    told,
    /** The same queue, as a process has it whose calls go through `interceptor`. */
    seenBy: (interceptor: Interceptor): NewsQueue<BookingNews> => ({
      send: async (news) => {
        await interceptor(async () => void told.push(...news), { command: 'sendNews', input: news });
      },
    }),
  };
};
