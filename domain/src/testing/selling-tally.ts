import type { KnownRefund } from '../sales/payments/payment-provider.ts';
import type { Street } from './selling-street.ts';

/** How often a test came to what it is there for. */
export type Tally = Record<
  | 'bookings'
  | 'free bookings'
  | 'payments'
  | 'late payments that got tickets'
  | 'late payments that went back, as the places were gone'
  | 'payments that went back on cancelling'
  | 'webhooks that came twice'
  | 'webhooks that came after a later one'
  | 'payments of which no webhook came'
  | 'pages that were told to be out of date'
  | 'bookings of seats that were picked'
  | 'customers told of the seats that they have'
  | 'payments that went back by hand'
  | 'parts that the seller sent back'
  | 'bookings that the seller paid back whole'
  | 'disputes that were lost'
  | 'refunds that were impossible',
  number
>;

/** Of one run, once everything has come to rest and the audit has found nothing wrong. */
export const tallyOf = ({
  payments,
  post,
  browsers,
  givenUp,
  free,
  stale,
  reminded,
  picked,
  askedBack,
}: Street): Tally => {
  const paid = [...payments.pages.values()].filter(({ state }) => state === 'paid');
  const { ids, twice, outOfOrder } = post.delivered();
  const asked = new Set<string>(askedBack.keys());
  const isAsked = ({ id }: KnownRefund) => id !== null && asked.has(id);
  const byHand = new Set(
    payments.events.flatMap(({ kind, bookingId }) => (kind === 'charge.refunded' ? (bookingId ?? []) : [])),
  );
  return {
    bookings: browsers.reduce((total, { bookingIds }) => total + bookingIds.length, 0),
    'free bookings': free.size,
    payments: paid.length,
    'late payments that got tickets': paid.filter(({ late, refunded }) => late && refunded === 0).length,
    'late payments that went back, as the places were gone': paid.filter(
      ({ late, refunded, bookingId }) => late && refunded > 0 && !givenUp.has(bookingId),
    ).length,
    'payments that went back on cancelling': paid.filter(
      ({ late, refunded, bookingId }) => !late && refunded > 0 && givenUp.has(bookingId),
    ).length,
    'webhooks that came twice': twice,
    'webhooks that came after a later one': outOfOrder,
    'payments that went back by hand': byHand.size,
    'parts that the seller sent back': paid.filter(
      ({ refunds, refunded, amount }) => refunds.some(isAsked) && refunded < amount.amount,
    ).length,
    'bookings that the seller paid back whole': paid.filter(
      ({ refunds, refunded, amount }) => refunds.some(isAsked) && refunded === amount.amount,
    ).length,
    'disputes that were lost': paid.filter(({ dispute }) => dispute === 'lost').length,
    'refunds that were impossible': paid.filter(
      ({ forgotten, bookingId }) => forgotten && givenUp.has(bookingId),
    ).length,
    'payments of which no webhook came': paid.filter(({ bookingId }) => !ids.has(`paid ${bookingId}`)).length,
    'pages that were told to be out of date': stale,
    'bookings of seats that were picked': picked.length,
    'customers told of the seats that they have': reminded,
  };
};

export const addUp = (tallies: readonly Tally[]): Partial<Tally> => {
  const total: Record<string, number> = {};
  for (const tally of tallies)
    for (const [name, count] of Object.entries(tally)) total[name] = (total[name] ?? 0) + count;
  return total;
};
