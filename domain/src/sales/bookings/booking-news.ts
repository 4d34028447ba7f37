import { z } from 'zod';
import { type Clock, toInstant } from '../../clock.ts';
import { accountId, bookingId, type Ids } from '../../ids.ts';
import { newsOf } from '../../news/news.ts';
import type { Booking } from './booking.ts';

const about = { bookingId, accountId };

/** What happened to a booking, and what is to be known of it. */
const told = z.discriminatedUnion('kind', [
  newsOf('booking-confirmed', about),
  newsOf('booking-cancelled', about),
  newsOf('payment-refunded', about),
  newsOf('payment-part-refunded', about),
  newsOf('refund-failed', about),
  newsOf('refund-impossible', about),
  newsOf('payment-disputed', about),
  newsOf('dispute-won', about),
  newsOf('dispute-lost', about),
]);
export type BookingNews = z.infer<typeof told>;
export type BookingNewsKind = BookingNews['kind'];

/** As the release before wrote it, which runs beside this one for a while. */
const toldBefore = z
  .looseObject({
    id: z.string(),
    kind: z.enum(told.options.map(({ shape }) => shape.kind.value)),
    ...about,
    createdAt: z.string(),
    version: z.undefined().optional(),
  })
  .transform((news): BookingNews => ({
    ...news,
    version: 1,
    at: news.createdAt,
    facts: { bookingId: news.bookingId, accountId: news.accountId },
  }));

/** Reads news of bookings, of this release and the one before. */
export const bookingNews = z.union([told, toldBefore]);

/** What is written of a booking as it is now. */
export const newsOfBooking = (
  { ids, clock }: { readonly ids: Ids; readonly clock: Clock },
  { id, accountId: owner }: Pick<Booking, 'id' | 'accountId'>,
  kind: BookingNewsKind,
): BookingNews => {
  const [at, facts] = [toInstant(clock.now()), { bookingId: id, accountId: owner }];
  // So that the release before reads it, too: it looks for this, beside the facts.
  return { ...facts, createdAt: at, id: ids.next(), kind, version: 1, at, facts };
};
