import { z } from 'zod';
import { type Clock, toInstant } from '../../clock.ts';
import { accountId, bookingId, eventId, type Ids, refundId, type RefundId } from '../../ids.ts';
import { type Money, money } from '../../money.ts';
import { newsOf } from '../../news/news.ts';
import { type Booking, bookingEnding, placeCount, totalMoney, type UntoldNews } from './booking.ts';
import { accountOf } from './buyer.ts';
import {
  dueMoney,
  isPaid,
  paidMoney,
  paymentsOf,
  paymentWith,
  refundsOf,
  returnedMoney,
  ticketPayments,
} from './booking-money.ts';

/** Whose booking it is, of what, and of how many places. */
const about = { bookingId, accountId: accountId.optional(), eventId, places: z.int() };
/** The provider's id of the payment, and what came in by it. */
const payment = { paymentId: z.string(), paid: money };
/** What of it goes back; the release before knew but one refund of everything. */
const refund = { refundId: refundId.optional(), amount: money.optional() };
/** Why the booking is over; null where an older release ended it. */
const ending = bookingEnding.nullable();

/** What happens to a booking that somebody may have to hear of. */
export const bookingNewsTold = z.discriminatedUnion('kind', [
  newsOf('booking-confirmed', { ...about, total: money, paymentId: z.string().nullable() }),
  /** `back`: what of it goes back now; the release before knew but all of it. */
  newsOf('booking-cancelled', {
    ...about,
    ending,
    paid: money.nullable(),
    back: money.nullable().optional(),
  }),
  newsOf('payment-refunded', { ...about, ...payment, ...refund, ending }),
  /** `returned`: how much went back by then, all of it together. */
  newsOf('payment-part-refunded', { ...about, ...payment, ...refund, returned: money }),
  newsOf('refund-failed', { ...about, ...payment, ...refund }),
  newsOf('refund-impossible', { ...about, ...payment, ...refund }),
  newsOf('payment-disputed', { ...about, ...payment }),
  newsOf('dispute-won', { ...about, ...payment }),
  newsOf('dispute-lost', { ...about, ...payment, ending }),
]);
export type BookingNews = z.infer<typeof bookingNewsTold>;
export type BookingNewsKind = BookingNews['kind'];

/** Which money news is about: a refund, or a payment. */
type AboutMoney = { readonly refundId?: RefundId | undefined; readonly paymentId?: string | undefined };

/** Something that happened to a booking by a change, as who changes it says. */
export type BookingHappening = { readonly kind: BookingNewsKind } & AboutMoney;

/** What has become of a refund. */
export type RefundNews = {
  readonly kind: 'payment-refunded' | 'payment-part-refunded' | 'refund-failed' | 'refund-impossible';
  readonly refundId: RefundId;
};

/** As the release before writes it: without facts, but for whose booking it is. */
const toldBefore = z
  .looseObject({
    id: z.string(),
    kind: z.enum(bookingNewsTold.options.map(({ shape }) => shape.kind.value)),
    version: z.literal(0).optional(),
    bookingId,
    accountId,
    createdAt: z.string(),
  })
  .transform((news) => ({
    ...news,
    version: 0 as const,
    at: news.createdAt,
    facts: { bookingId: news.bookingId, accountId: news.accountId },
  }));

/** Reads news of bookings that this release wrote or the one before, beside which it runs for a while. */
export const bookingNews = z.union([bookingNewsTold, toldBefore]);
export type AnyBookingNews = z.infer<typeof bookingNews>;

const aboutOf = (booking: Booking) => ({
  bookingId: booking.id,
  accountId: accountOf(booking.buyer),
  eventId: booking.eventId,
  places: placeCount(booking),
});

/** Of the refund or the payment with this id, or the newest there is: the release before did not name them. */
const moneyOf = (booking: Booking, { refundId: id, paymentId }: AboutMoney) => {
  const refunds = refundsOf(booking);
  const sent =
    refunds.find((each) => each.id === id) ?? (paymentId === undefined ? refunds.at(-1) : undefined);
  const from = sent?.paymentId ?? paymentId;
  const paid = (from && paymentWith(booking, from)) || paymentsOf(booking).at(0);
  if (!paid) throw new TypeError(`booking ${booking.id} has no payment to tell of`);
  const inMoney = (amount: number): Money => ({ amount, currency: booking.currency });
  return {
    payment: { paymentId: paid.id, paid: inMoney(paid.amount) },
    refund: { refundId: sent?.id, amount: sent && inMoney(sent.amount) },
  };
};

const endOf = (of: Booking) => ({ ending: of.ending ?? null });
const purchaseOf = (of: Booking) => ({
  total: totalMoney(of),
  paymentId: ticketPayments(of).at(0)?.id ?? null,
});
const paidOf = (of: Booking) => ({
  paid: isPaid(of) ? paidMoney(of) : null,
  back: isPaid(of) ? dueMoney(of) : null,
});

/** What is to be known of a booking as it is now. */
const whatHappened = (booking: Booking, happened: BookingHappening) => {
  const who = aboutOf(booking);
  const { kind } = happened;
  switch (kind) {
    case 'booking-confirmed':
      return { kind, facts: { ...who, ...purchaseOf(booking) } };
    case 'booking-cancelled':
      return { kind, facts: { ...who, ...endOf(booking), ...paidOf(booking) } };
    case 'payment-refunded': {
      const { payment: paid, refund: sent } = moneyOf(booking, happened);
      // Of no refund in particular: all that has gone back by now.
      const returned = returnedMoney(booking);
      const back = happened.refundId ? sent : { amount: returned.amount > 0 ? returned : undefined };
      return { kind, facts: { ...who, ...paid, ...back, ...endOf(booking) } };
    }
    case 'payment-part-refunded': {
      const { payment: paid, refund: sent } = moneyOf(booking, happened);
      return { kind, facts: { ...who, ...paid, ...sent, returned: returnedMoney(booking) } };
    }
    case 'refund-failed':
    case 'refund-impossible': {
      const { payment: paid, refund: sent } = moneyOf(booking, happened);
      return { kind, facts: { ...who, ...paid, ...sent } };
    }
    case 'dispute-lost':
      return { kind, facts: { ...who, ...moneyOf(booking, happened).payment, ...endOf(booking) } };
    case 'payment-disputed':
    case 'dispute-won':
      return { kind, facts: { ...who, ...moneyOf(booking, happened).payment } };
    default:
      return kind satisfies never;
  }
};

/** What the release before looks for, so that it reads news of this one, too. */
const asBefore = ({ id, buyer }: Booking, at: string) => ({
  bookingId: id,
  accountId: accountOf(buyer),
  createdAt: at,
});

/** What a booking carries of its news until that is told. Of a purchase it says everything itself, for good. */
export const toCarry = ({ id, kind, at, version, facts }: BookingNews, by: number): UntoldNews =>
  kind === 'booking-confirmed' ? { id, kind, at, by } : { id, kind, at, by, version, facts };

/** The news of which a booking carries this; null where only a newer release knows what it is. */
export const newsCarried = (
  booking: Booking,
  { id, kind, at, version = 1, facts }: UntoldNews,
): BookingNews | null => {
  const news = { ...asBefore(booking, at), id, kind, version, at };
  const confirmed = () => whatHappened(booking, { kind: 'booking-confirmed' }).facts;
  const read = bookingNewsTold.safeParse({
    ...news,
    facts: facts ?? (kind === 'booking-confirmed' && confirmed()),
  });
  return read.success ? read.data : null;
};

/** News of a booking, with the facts of the booking as it is written. */
export const newsOfBooking = (
  { ids, clock }: { readonly ids: Ids; readonly clock: Clock },
  booking: Booking,
  happened: BookingHappening,
): BookingNews => {
  const at = toInstant(clock.now());
  return { ...asBefore(booking, at), id: ids.next(), version: 1, at, ...whatHappened(booking, happened) };
};

/** News that came without facts, with those of the booking as it is by now. */
export const withFacts = (news: AnyBookingNews, booking: Booking): BookingNews =>
  news.version === 1 ? news : { ...news, version: 1, ...whatHappened(booking, { kind: news.kind }) };
