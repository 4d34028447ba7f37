import { z } from 'zod';
import { type Clock, toInstant } from '../../clock.ts';
import { accountId, bookingId, eventId, type Ids } from '../../ids.ts';
import { money } from '../../money.ts';
import { newsOf } from '../../news/news.ts';
import { type Booking, bookingEnding, placeCount, totalMoney } from './booking.ts';
import { isPaid, paidMoney } from './paid-booking.ts';

/** Whose booking it is, of what, and of how many places. */
const about = { bookingId, accountId, eventId, places: z.int() };
/** The provider's id of the payment, and what came in by it. */
const payment = { paymentId: z.string(), paid: money };
/** Why the booking is over; null where an older release ended it. */
const ending = bookingEnding.nullable();

/** What happens to a booking that somebody may have to hear of. */
const told = z.discriminatedUnion('kind', [
  newsOf('booking-confirmed', { ...about, total: money, paymentId: z.string().nullable() }),
  newsOf('booking-cancelled', { ...about, ending, paid: money.nullable() }),
  newsOf('payment-refunded', { ...about, ...payment, ending }),
  /** `returned`: how much went back by then, all of it together. */
  newsOf('payment-part-refunded', { ...about, ...payment, returned: money }),
  newsOf('refund-failed', { ...about, ...payment }),
  newsOf('refund-impossible', { ...about, ...payment }),
  newsOf('payment-disputed', { ...about, ...payment }),
  newsOf('dispute-won', { ...about, ...payment }),
  newsOf('dispute-lost', { ...about, ...payment, ending }),
]);
export type BookingNews = z.infer<typeof told>;
export type BookingNewsKind = BookingNews['kind'];

/** As the release before writes it: without facts, but for whose booking it is. */
const toldBefore = z
  .looseObject({
    id: z.string(),
    kind: z.enum(told.options.map(({ shape }) => shape.kind.value)),
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
export const bookingNews = z.union([told, toldBefore]);
export type AnyBookingNews = z.infer<typeof bookingNews>;

const aboutOf = (booking: Booking) => ({
  bookingId: booking.id,
  accountId: booking.accountId,
  eventId: booking.eventId,
  places: placeCount(booking),
});

const paymentOf = (booking: Booking) => {
  if (!isPaid(booking)) throw new TypeError(`booking ${booking.id} has no payment to tell of`);
  return { paymentId: booking.paid.id, paid: paidMoney(booking) };
};

const endOf = (of: Booking) => ({ ending: of.ending ?? null });
const purchaseOf = (of: Booking) => ({ total: totalMoney(of), paymentId: of.paid?.id ?? null });
const paidOf = (of: Booking) => ({ paid: isPaid(of) ? paidMoney(of) : null });
const returnedOf = (of: Booking) => ({ returned: { ...totalMoney(of), amount: of.returned ?? 0 } });

/** What is to be known of a booking as it is now. */
const whatHappened = (booking: Booking, kind: BookingNewsKind) => {
  const who = aboutOf(booking);
  switch (kind) {
    case 'booking-confirmed':
      return { kind, facts: { ...who, ...purchaseOf(booking) } };
    case 'booking-cancelled':
      return { kind, facts: { ...who, ...endOf(booking), ...paidOf(booking) } };
    case 'payment-refunded':
    case 'dispute-lost':
      return { kind, facts: { ...who, ...paymentOf(booking), ...endOf(booking) } };
    case 'payment-part-refunded':
      return { kind, facts: { ...who, ...paymentOf(booking), ...returnedOf(booking) } };
    case 'refund-failed':
    case 'refund-impossible':
    case 'payment-disputed':
    case 'dispute-won':
      return { kind, facts: { ...who, ...paymentOf(booking) } };
    default:
      return kind satisfies never;
  }
};

/** News of a booking, with the facts of the booking as it is written. */
export const newsOfBooking = (
  { ids, clock }: { readonly ids: Ids; readonly clock: Clock },
  booking: Booking,
  kind: BookingNewsKind,
): BookingNews => {
  const at = toInstant(clock.now());
  // What the release before looks for, so that it reads this, too.
  const before = { bookingId: booking.id, accountId: booking.accountId, createdAt: at };
  return { ...before, id: ids.next(), version: 1, at, ...whatHappened(booking, kind) };
};

/** News that came without facts, with those of the booking as it is by now. */
export const withFacts = (news: AnyBookingNews, booking: Booking): BookingNews =>
  news.version === 1 ? news : { ...news, version: 1, ...whatHappened(booking, news.kind) };
