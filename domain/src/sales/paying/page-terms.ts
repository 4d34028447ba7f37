import { rowLabel, seatsInWords } from '../../house/charts/seat-words.ts';
import type { SalesPlan } from '../../programme/publishing/sales-plan.ts';
import type { TicketCategoryId } from '../../ids.ts';
import type { PageRequest } from '../payments/payment-provider.ts';
import { type Language, usualLanguage } from '../../words/languages.ts';
import { type Booking, countOf, type PageTerms } from '../bookings/booking.ts';
import { salesWords } from '../words/sales-words.ts';

type Payer = { readonly email: string; readonly language?: Language };

/** What a booking's payment page will ask for, in the words of the event as it is now. */
export const termsOf = (
  booking: Booking,
  plan: SalesPlan,
  { email, language = usualLanguage }: Payer,
): PageTerms => {
  const { seatsOfRow, placesOfArea } = salesWords.in(language).page;
  const nameOf = (categoryId: TicketCategoryId) => plan.categories.get(categoryId)?.name ?? '';
  const lines = [
    ...booking.lines.map((line) => ({
      name: seatsOfRow({
        category: nameOf(line.categoryId),
        row: rowLabel(plan.chart, line),
        seats: seatsInWords(plan.chart, line, language),
      }),
      price: line.price,
      count: line.seats.length,
    })),
    ...booking.places.map((places) => ({
      name: placesOfArea({
        category: nameOf(places.categoryId),
        area: plan.chart.area(places.areaId)?.name ?? '',
      }),
      price: places.price,
      count: countOf(places),
    })),
  ];
  return { title: plan.event.title, lines: lines.filter(({ price }) => price > 0), email };
};

/**
 * The request for a booking's payment page. Follows from the booking and what was laid down in it alone, so that
 * asking again gives the same page.
 */
export const pageRequest = (
  booking: Booking,
  terms: PageTerms,
  { email, publicUrl }: { readonly email: string; readonly publicUrl: string },
): PageRequest => ({
  bookingId: booking.id,
  attempt: booking.pageAttempt ?? 1,
  title: terms.title,
  lines: terms.lines.map(({ name, price, count }) => ({
    name,
    price: { amount: price, currency: booking.currency },
    count,
  })),
  email: terms.email ?? email,
  successUrl: `${publicUrl}/bookings/${booking.id}?paid=1`,
  cancelUrl: `${publicUrl}/bookings/${booking.id}?returned=1`,
  expiresAt: terms.until ?? booking.deadline,
});
