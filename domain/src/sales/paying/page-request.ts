import { rowLabel, seatsInWords } from '../../house/charts/seat-words.ts';
import type { SalesPlan } from '../../programme/publishing/sales-plan.ts';
import type { TicketCategoryId } from '../../ids.ts';
import type { PageRequest } from '../payments/payment-provider.ts';
import { type Language, usualLanguage } from '../../words/languages.ts';
import { type Booking, countOf, paymentTime } from '../bookings/booking.ts';
import { salesWords } from '../words/sales-words.ts';

type Payer = {
  readonly email: string;
  readonly language?: Language;
  /** Where the portal is, `https://tickets.example`. */
  readonly publicUrl: string;
};

const linesOf = (booking: Booking, plan: SalesPlan, language: Language): PageRequest['lines'] => {
  const { seatsOfRow, placesOfArea } = salesWords.in(language).page;
  const nameOf = (categoryId: TicketCategoryId) => plan.categories.get(categoryId)?.name ?? '';
  const priced = (amount: number) => ({ amount, currency: booking.currency });
  const lines = [
    ...booking.lines.map((line) => ({
      name: seatsOfRow({
        category: nameOf(line.categoryId),
        row: rowLabel(plan.chart, line),
        seats: seatsInWords(plan.chart, line, language),
      }),
      price: priced(line.price),
      count: line.seats.length,
    })),
    ...booking.places.map((places) => ({
      name: placesOfArea({
        category: nameOf(places.categoryId),
        area: plan.chart.area(places.areaId)?.name ?? '',
      }),
      price: priced(places.price),
      count: countOf(places),
    })),
  ];
  return lines.filter(({ price }) => price.amount > 0);
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
  lines: linesOf(booking, plan, language),
  email,
  successUrl: `${publicUrl}/bookings/${booking.id}?paid=1`,
  cancelUrl: `${publicUrl}/bookings/${booking.id}?returned=1`,
  // Nobody goes to pay after the hold's end, so nobody has less time on the page than they are to have.
  expiresAt: booking.deadline + paymentTime,
});
