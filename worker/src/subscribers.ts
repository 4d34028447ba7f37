import type { AccountNews } from '@parterre/domain/people/account-news/account-news';
import type { AnyBookingNews, BookingNewsKind } from '@parterre/domain/sales/bookings/booking-news';

/**
 * Who may hear of news. `customer`: whose booking it is. `owner`: whose account it is. `reminders`: who keeps in mind whom to
 * remind of what.
 */
type Audience = 'customer' | 'owner' | 'reminders';

/**
 * How an audience hears of it: `notified`, by a notification on the channels that they chose, or `sealed`, by a mail of the
 * service that wrote it, which alone can read it (docs/decisions/0030-news.md); `followed`, by what it does then. Null where it
 * is not to hear of it.
 */
type Hearing = Readonly<Record<Audience, 'notified' | 'sealed' | 'followed' | null>>;

const customerIsNotified: Hearing = { customer: 'notified', owner: null, reminders: null };
/** Somebody comes, or comes no more. */
const whoComes: Hearing = { ...customerIsNotified, reminders: 'followed' };
const ownerByItsWriter: Hearing = { customer: null, owner: 'sealed', reminders: null };

/**
 * Who hears of what. Whoever adds a kind of news says here whom it is for. What is sealed never comes here: its lines say what
 * `people/mails/compose-account-mail.ts` does with it.
 */
const subscribers: Readonly<Record<BookingNewsKind | AccountNews['kind'], Hearing>> = {
  'booking-confirmed': whoComes,
  'booking-cancelled': whoComes,
  'payment-refunded': whoComes,
  'payment-part-refunded': customerIsNotified,
  'refund-failed': customerIsNotified,
  'refund-impossible': customerIsNotified,
  'payment-disputed': customerIsNotified,
  'dispute-won': customerIsNotified,
  'dispute-lost': whoComes,
  'registration-code-issued': ownerByItsWriter,
  'password-reset-requested': ownerByItsWriter,
  'employee-invited': ownerByItsWriter,
  'password-changed': ownerByItsWriter,
};

type Tell = (news: AnyBookingNews) => Promise<void>;

/** Has everybody told who hears of news. Done twice, everybody is told once. */
export const tellSubscribers =
  (audiences: Readonly<Record<Exclude<Audience, 'owner'>, Tell>>): Tell =>
  async (news) => {
    const { customer, reminders } = subscribers[news.kind];
    await Promise.all([
      customer === 'notified' && audiences.customer(news),
      reminders === 'followed' && audiences.reminders(news),
    ]);
  };
