import type { Database } from '../dynamo/database.ts';
import { type Booking, placeCount } from '../sales/bookings/booking.ts';
import { accountOf } from '../sales/bookings/buyer.ts';
import { refundsOf, ticketPayments } from '../sales/bookings/booking-money.ts';
import { type BookingNews, bookingNews } from '../sales/bookings/booking-news.ts';
import type { Money } from '../money.ts';
import { type Books, scan } from './selling-books.ts';

/** Money as it stands in a booking: an amount in the booking's currency. */
const inWords = (money: { readonly amount: number; readonly currency: string } | null): string =>
  money ? `${money.amount} ${money.currency}` : 'nothing';

type RefundFacts = { readonly refundId?: string | undefined; readonly amount?: Money | undefined };

/** Which refund it was, and of how much. */
const ofRefund = (booking: Booking, { refundId, amount }: RefundFacts): [string, string][] => {
  const its = refundsOf(booking).find(({ id }) => id === refundId);
  return [[inWords(amount ?? null), inWords(its ? { ...its, currency: booking.currency } : null)]];
};

/** What news says, against what its booking says once everything has come to rest. */
const compared = ({ kind, facts }: BookingNews, booking: Booking): [said: string, is: string][] => {
  const of = (amount: number | undefined) =>
    inWords(amount === undefined ? null : { amount, currency: booking.currency });
  const paid = of(ticketPayments(booking).at(0)?.amount);
  const about: [string, string][] = [
    [String(facts.accountId), String(accountOf(booking.buyer))],
    [facts.eventId, booking.eventId],
    [`${facts.places} places`, `${placeCount(booking)} places`],
  ];
  switch (kind) {
    case 'booking-confirmed':
      return [
        ...about,
        [inWords(facts.total), of(booking.total)],
        [String(facts.paymentId), String(ticketPayments(booking).at(0)?.id ?? null)],
      ];
    case 'booking-cancelled':
      return [...about, [inWords(facts.paid), paid], [String(facts.ending), String(booking.ending)]];
    case 'payment-refunded':
      return [
        ...about,
        ...ofRefund(booking, facts),
        [inWords(facts.paid), paid],
        [String(facts.ending), String(booking.ending)],
      ];
    case 'dispute-lost':
      return [...about, [inWords(facts.paid), paid], [String(facts.ending), String(booking.ending)]];
    case 'payment-part-refunded':
      return [
        ...about,
        ...ofRefund(booking, facts),
        [inWords(facts.paid), paid],
        [
          'a part',
          facts.returned.amount > 0 && facts.returned.amount < facts.paid.amount ? 'a part' : 'none',
        ],
      ];
    case 'refund-failed':
    case 'refund-impossible':
      return [...about, ...ofRefund(booking, facts), [inWords(facts.paid), paid]];
    case 'payment-disputed':
    case 'dispute-won':
      return [
        ...about,
        [inWords(facts.paid), paid],
        [facts.paymentId, String(ticketPayments(booking).at(0)?.id)],
      ];
    default:
      return kind satisfies never;
  }
};

/**
 * What was told of each booking against what became of it, where nothing took the news out of the outbox. Each confirmed
 * booking was told of once.
 */
export const newsWrong = async (database: Database, { bookings }: Books): Promise<string[]> => {
  const byId = new Map<string, Booking>(bookings.map((booking) => [booking.id, booking]));
  const news = bookingNews.array().parse(await scan(database, 'Outbox'));
  const told = news.flatMap((each) => {
    const booking = byId.get(each.facts.bookingId);
    return booking ? [{ news: each, booking }] : [];
  });
  const confirmations = Map.groupBy(
    told.filter(({ news: { kind } }) => kind === 'booking-confirmed'),
    ({ booking }) => booking.id,
  );
  return [
    ...told.flatMap(({ news: each, booking }) =>
      (each.version === 0 ? [['no facts', 'facts'] as const] : compared(each, booking))
        .filter(([said, is]) => said !== is)
        .map(([said, is]) => `${each.kind} of ${booking.id} says ${said}, and it is ${is}`),
    ),
    ...bookings
      .filter(({ id, status }) => status === 'confirmed' && confirmations.get(id)?.length !== 1)
      .map(({ id }) => `${id} is confirmed, and told to be so ${confirmations.get(id)?.length ?? 0} times`),
  ];
};
