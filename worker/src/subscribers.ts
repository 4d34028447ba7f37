import type { NewsQueue } from '@parterre/domain/news/outbox';
import type { AccountNews } from '@parterre/domain/people/account-news/account-news';
import type { AnyBookingNews, BookingNewsKind } from '@parterre/domain/sales/bookings/booking-news';

/** Who may hear of news. `customer`: whose booking it is. `owner`: whose account it is. */
type Audience = 'customer' | 'owner';

/** Each way to tell somebody has a queue of its own. */
type Channel = 'booking-mail';

/**
 * How an audience hears of it: by a channel, or `sealed`, by a mail of the service that wrote it, which alone can read it
 * (docs/decisions/0030-news.md). Null where it is not to hear of it.
 */
type Hearing = Readonly<Record<Audience, Channel | 'sealed' | null>>;

const customerByMail: Hearing = { customer: 'booking-mail', owner: null };
const ownerByItsWriter: Hearing = { customer: null, owner: 'sealed' };

/**
 * Who hears of what. Whoever adds a kind of news says here whom it is for. What is sealed never comes here: its lines say what
 * `people/mails/compose-account-mail.ts` does with it.
 */
const subscribers: Readonly<Record<BookingNewsKind | AccountNews['kind'], Hearing>> = {
  'booking-confirmed': customerByMail,
  'booking-cancelled': customerByMail,
  'payment-refunded': customerByMail,
  'payment-part-refunded': customerByMail,
  'refund-failed': customerByMail,
  'refund-impossible': customerByMail,
  'payment-disputed': customerByMail,
  'dispute-won': customerByMail,
  'dispute-lost': customerByMail,
  'registration-code-issued': ownerByItsWriter,
  'password-reset-requested': ownerByItsWriter,
  'employee-invited': ownerByItsWriter,
  'password-changed': ownerByItsWriter,
};

const channelsOf = (kind: AnyBookingNews['kind']): Channel[] =>
  Object.values(subscribers[kind]).filter((hearing) => hearing !== null && hearing !== 'sealed');

/** Hands news to the queue of each channel by which somebody hears of it. Done twice, everybody is told once. */
export const tellSubscribers =
  (channels: Readonly<Record<Channel, NewsQueue<AnyBookingNews>>>) =>
  async (news: AnyBookingNews): Promise<void> => {
    await Promise.all([...new Set(channelsOf(news.kind))].map((channel) => channels[channel].send([news])));
  };
