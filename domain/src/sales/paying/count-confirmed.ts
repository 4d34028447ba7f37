import type { Dispatcher } from '../../news/dispatcher.ts';
import type { BookingNews } from '../bookings/booking-news.ts';

/**
 * The same dispatcher, which also says how many bookings this process has confirmed. Every confirmation hands over
 * its news once, in the process whose transaction it was; what the sweeper finds later does not come this way.
 */
export const countConfirmed = <Kind extends Dispatcher<BookingNews>>(
  dispatcher: Kind,
  count: (bookings: number) => void,
): Kind => ({
  ...dispatcher,
  dispatch: (news) => {
    const confirmed = news.filter(({ kind }) => kind === 'booking-confirmed').length;
    if (confirmed > 0) count(confirmed);
    dispatcher.dispatch(news);
  },
});
