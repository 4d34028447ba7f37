import type { NewsQueue } from '@parterre/domain/news/outbox';
import type { AnyBookingNews, BookingNewsKind } from '@parterre/domain/sales/bookings/booking-news';

/** Who may hear of news. `customer`: whose booking it is. */
type Audience = 'customer';

/** Each way to tell somebody has a queue of its own. */
type Channel = 'booking-mail';

/** By what each audience hears of it; null where it is not to. */
type Hearing = Readonly<Record<Audience, Channel | null>>;

/** Who hears of what. Whoever adds a kind of news says here whom it is for. */
const subscribers: Readonly<Record<BookingNewsKind, Hearing>> = {
  'booking-confirmed': { customer: 'booking-mail' },
  'booking-cancelled': { customer: 'booking-mail' },
  'payment-refunded': { customer: 'booking-mail' },
  'payment-part-refunded': { customer: 'booking-mail' },
  'refund-failed': { customer: 'booking-mail' },
  'refund-impossible': { customer: 'booking-mail' },
  'payment-disputed': { customer: 'booking-mail' },
  'dispute-won': { customer: 'booking-mail' },
  'dispute-lost': { customer: 'booking-mail' },
};

/** Hands news to the queue of each channel by which somebody hears of it. Done twice, everybody is told once. */
export const tellSubscribers =
  (channels: Readonly<Record<Channel, NewsQueue<AnyBookingNews>>>) =>
  async (news: AnyBookingNews): Promise<void> => {
    const used = new Set(Object.values(subscribers[news.kind]).filter((channel) => channel !== null));
    await Promise.all([...used].map((channel) => channels[channel].send([news])));
  };
