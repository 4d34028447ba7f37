import { type Booking, placeCount } from '../sales/bookings/booking.ts';
import { accountOf } from '../sales/bookings/buyer.ts';
import { refundsOf, returnedMoney, ticketPayments } from '../sales/bookings/booking-money.ts';
import type { BookingNews } from '../sales/bookings/booking-news.ts';
import type { Money } from '../money.ts';
import type { Books } from './selling-books.ts';

/** Money as it stands in a booking: an amount in the booking's currency. */
const inWords = (money: { readonly amount: number; readonly currency: string } | null): string =>
  money ? `${money.amount} ${money.currency}` : 'nothing';

type RefundFacts = { readonly refundId?: string | undefined; readonly amount?: Money | undefined };

/**
 * Which refund it was, and of how much: as it is, or as it was to be. Of what went by hand, and of all together, some may have
 * come back since.
 */
const ofRefund = (booking: Booking, { refundId, amount }: RefundFacts): [string, string][] => {
  const cameBack = refundsOf(booking).some(({ state }) => state === 'failed');
  if (refundId === undefined)
    return cameBack ? [] : [[inWords(amount ?? null), inWords(returnedMoney(booking))]];
  const its = refundsOf(booking).find(({ id }) => id === refundId);
  const fits = its && (its.byHand || [its.amount, its.asked].includes(amount?.amount));
  return fits
    ? []
    : [[inWords(amount ?? null), inWords(its ? { ...its, currency: booking.currency } : null)]];
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

/** What its customer must have been told of a booking that is as it is once everything has come to rest. */
const due = (booking: Booking): BookingNews['kind'][] => {
  const { status, ending } = booking;
  return [
    ...(status === 'confirmed' || ending === 'cancelled' ? (['booking-confirmed'] as const) : []),
    ...(ending === 'cancelled' ? (['booking-cancelled'] as const) : []),
    ...(ending === 'charged-back' ? (['dispute-lost'] as const) : []),
  ];
};

/** Refunds of the tickets' money of which nothing was said: but where all of it was told together, with the end of the booking. */
const untoldRefunds = (booking: Booking, told: readonly BookingNews[]): string[] => {
  const said = new Set(told.map(({ facts }) => ('refundId' in facts ? facts.refundId : undefined)));
  const isTold = booking.ending === 'refunded' && told.some(({ kind }) => kind === 'payment-refunded');
  return ticketPayments(booking)
    .flatMap(({ id }) => refundsOf(booking, id))
    .filter(
      ({ id, amount, state }) =>
        state !== 'void' && amount > 0 && !(isTold && state === 'done') && !said.has(id),
    )
    .map(({ id, state }) => `nobody was told that refund ${id} of ${booking.id} is ${state}`);
};

/**
 * What reached the queue of each booking against what became of it. What is said twice has the same id. Each confirmed booking was
 * told of once, and what became of it at least once.
 */
export const newsWrong = ({ bookings }: Books, all: readonly BookingNews[]): string[] => {
  const byId = new Map<string, Booking>(bookings.map((booking) => [booking.id, booking]));
  const told = all.flatMap((news) => {
    const booking = byId.get(news.facts.bookingId);
    return booking ? [{ news, booking }] : [];
  });
  const idsOf = (booking: Booking, kind: string) =>
    new Set(
      told.flatMap(({ news }) => (news.kind === kind && news.facts.bookingId === booking.id ? news.id : [])),
    );
  return [
    ...told.flatMap(({ news: each, booking }) =>
      compared(each, booking)
        .filter(([said, is]) => said !== is)
        .map(([said, is]) => `${each.kind} of ${booking.id} says ${said}, and it is ${is}`),
    ),
    ...bookings.flatMap((booking) =>
      due(booking)
        .filter((kind) => idsOf(booking, kind).size === 0)
        .map((kind) => `nobody was told ${kind} of ${booking.id}`),
    ),
    ...bookings.flatMap((booking) =>
      untoldRefunds(
        booking,
        told.flatMap(({ news }) => (news.facts.bookingId === booking.id ? news : [])),
      ),
    ),
    ...bookings
      .filter((booking) => idsOf(booking, 'booking-confirmed').size > 1)
      .map(({ id }) => `${id} was told to be confirmed more than once`),
    ...bookings
      .filter(({ untold }) => untold !== undefined)
      .map(({ id, untold }) => `${id} has ${untold?.length} pieces of news that wait`),
  ];
};
