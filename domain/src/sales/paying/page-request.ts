import { rowLabel, seatsInWords } from '../../house/charts/seat-words.ts';
import type { SalesPlan } from '../../programme/publishing/sales-plan.ts';
import type { TicketCategoryId } from '../../ids.ts';
import type { PageRequest } from '../payments/payment-provider.ts';
import { type Language, usualLanguage } from '../../words/languages.ts';
import { type Booking, countOf, paymentTime } from '../bookings/booking.ts';
import { pricingOf } from '../bookings/pricing-of-plan.ts';
import type { Parts, Reckoned } from '../pricing/pricing.ts';
import { reckon } from '../pricing/reckon.ts';
import { salesWords } from '../words/sales-words.ts';

type Payer = {
  readonly email: string;
  readonly language?: Language;
  /** Where the portal is, `https://tickets.example`. */
  readonly publicUrl: string;
};

/** Places of one line that come to the same: a page asks for so many of one price. */
const equalShares = <Place>(places: readonly Place[], shares: readonly Parts[] = []) =>
  [...Map.groupBy(places, (_, n) => shares[n]?.total ?? 0)].map(([price, equal]) => ({ price, equal }));

/** What a page asks for, place by place as they were reckoned, so that it comes to the booking's total. */
export const pageLines = (
  booking: Booking,
  { categories, chart }: SalesPlan,
  { shares }: Pick<Reckoned, 'shares'>,
  language: Language,
): PageRequest['lines'] => {
  const { seatsOfRow, placesOfArea } = salesWords.in(language).page;
  const nameOf = (categoryId: TicketCategoryId) => categories.get(categoryId)?.name ?? '';
  const priced = (amount: number) => ({ amount, currency: booking.currency });
  const ofSeats = booking.lines.flatMap((line, n) =>
    equalShares(line.seats, shares[n]).map(({ price, equal }) => ({
      name: seatsOfRow({
        category: nameOf(line.categoryId),
        row: rowLabel(chart, line),
        seats: seatsInWords(chart, { ...line, seats: equal }, language),
      }),
      price: priced(price),
      count: equal.length,
    })),
  );
  const ofAreas = booking.places.flatMap((places, n) =>
    equalShares(Array.from({ length: countOf(places) }), shares[booking.lines.length + n]).map(
      ({ price, equal }) => ({
        name: placesOfArea({
          category: nameOf(places.categoryId),
          area: chart.area(places.areaId)?.name ?? '',
        }),
        price: priced(price),
        count: equal.length,
      }),
    ),
  );
  return [...ofSeats, ...ofAreas].filter(({ price }) => price.amount > 0);
};

/**
 * The request for a hold's payment page, in the words of the event as it is now. Nothing of it follows from the clock:
 * whoever asks again for the same hold asks for the very same page.
 */
export const pageRequest = (
  booking: Booking,
  plan: SalesPlan,
  { email, language = usualLanguage, publicUrl }: Payer,
): PageRequest => ({
  bookingId: booking.id,
  attempt: booking.pageAttempt ?? 1,
  title: plan.event.title,
  lines: pageLines(booking, plan, reckon(pricingOf(plan, booking)), language),
  email,
  successUrl: `${publicUrl}/bookings/${booking.id}?paid=1`,
  cancelUrl: `${publicUrl}/bookings/${booking.id}?returned=1`,
  // Nobody goes to pay after the hold's end, so nobody has less time on the page than they are to have.
  expiresAt: booking.deadline + paymentTime,
});
