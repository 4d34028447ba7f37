import type { SalesPlan } from '../../programme/publishing/sales-plan.ts';
import type { Pricing } from '../pricing/pricing.ts';
import { type Booking, countOf } from './booking.ts';

/**
 * What a booking of this plan is reckoned from: its lines first, then its places. Here is where fees, tax and promo codes
 * come in, once there are any. They must stay what they were when the booking was made, as prices do: the payment page
 * is reckoned again from them, and has to come to the total that the booking keeps.
 */
export const pricingOf = (
  { event }: SalesPlan,
  { lines, places }: Pick<Booking, 'lines' | 'places'>,
): Pricing => ({
  currency: event.currency,
  lines: [
    ...lines.map(({ categoryId, price, seats }) => ({
      category: categoryId,
      unit: price,
      count: seats.length,
    })),
    ...places.map((of) => ({ category: of.categoryId, unit: of.price, count: countOf(of) })),
  ],
  discounts: [],
  fees: [],
  tax: null,
});
