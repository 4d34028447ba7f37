import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aDiscount, aFee, aTax } from '../../testing/a-pricing.ts';
import { aBooking } from '../../testing/booking-builder.ts';
import { aPlan } from '../../testing/sales-plan-builder.ts';
import { pricingOf } from '../bookings/pricing-of-plan.ts';
import { reckon } from '../pricing/reckon.ts';
import type { PageRequest } from '../payments/payment-provider.ts';
import { pageLines, pageRequest } from './page-request.ts';

const plan = aPlan();
const booking = aBooking();
const priced = pricingOf(plan, booking);
const named = priced.lines.map(({ category }) => category);

/** Any categories become those of the booking. */
const aDiscountHere = fc
  .tuple(aDiscount(1), fc.subarray(named))
  .map(([discount, categories]) => (discount.categories ? { ...discount, categories } : discount));

const inAll = (lines: PageRequest['lines']): number =>
  lines.reduce((sum, { price, count }) => sum + price.amount * count, 0);

describe('the lines of a payment page', () => {
  it('come to the total, whatever the pricing, and ask for each place that costs something', () => {
    fc.assert(
      fc.property(
        fc.array(aDiscountHere, { maxLength: 3 }),
        fc.array(aFee(1), { maxLength: 3 }),
        aTax,
        (discounts, fees, tax) => {
          const reckoned = reckon({ ...priced, discounts, fees, tax });
          const lines = pageLines(booking, plan, reckoned, 'en');
          expect(inAll(lines)).toBe(reckoned.total);
          const places = reckoned.shares.flat().filter(({ total }) => total > 0);
          expect(lines.reduce((sum, { count }) => sum + count, 0)).toBe(places.length);
        },
      ),
    );
  });

  it('name the seats of each price, where one of a row bears the cent that cannot be divided', () => {
    const reckoned = reckon({ ...priced, discounts: [{ off: { amount: 1 } }] });
    const lines = pageLines(booking, plan, reckoned, 'en');
    expect(lines).toMatchObject([
      { name: expect.stringMatching(/, 1$/), price: { amount: 11_999 }, count: 1 },
      { name: expect.stringMatching(/, 2$/), price: { amount: 12_000 }, count: 1 },
      { price: { amount: 6000 }, count: 3 },
    ]);
  });

  it('are one for each row and area, where there are no discounts, fees and tax', () => {
    const payer = { email: 'ada@mail.test', publicUrl: 'https://tickets.test' };
    const { lines } = pageRequest(booking, plan, payer);
    expect(lines.map(({ price, count }) => [price.amount, count])).toEqual([
      [12_000, 2],
      [6000, 3],
    ]);
    expect(inAll(lines)).toBe(booking.total);
  });
});
