import fc from 'fast-check';
import { type Currency, stepOf } from '../currency.ts';
import type { Discount, Fee, PricedLine, Pricing, Tax } from '../sales/pricing/pricing.ts';

const categories = ['adult', 'box', 'child'];
const basisPoints = fc.oneof(fc.integer({ min: 0, max: 10_000 }), fc.constantFrom(1, 5000, 3333));

/** Small, where rounding shows, and as large as amounts may be. */
const anAmount = (step: number, most = 100_000_000_000) =>
  fc
    .oneof(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 20_000 }), fc.constant(most / step))
    .map((steps) => steps * step);

const aLine = (step: number): fc.Arbitrary<PricedLine> =>
  fc.record({
    category: fc.constantFrom(...categories),
    unit: anAmount(step),
    count: fc.integer({ min: 0, max: 6 }),
  });

export const aDiscount = (step: number): fc.Arbitrary<Discount> =>
  fc.record(
    {
      off: fc.oneof(fc.record({ basisPoints }), fc.record({ amount: anAmount(step) })),
      categories: fc.subarray(categories),
    },
    { requiredKeys: ['off'] },
  );

export const aFee = (step: number): fc.Arbitrary<Fee> =>
  fc.oneof(
    fc.record({ per: fc.constantFrom('place' as const, 'booking' as const), amount: anAmount(step) }),
    fc.record({ per: fc.constant('price' as const), basisPoints }),
  );

export const aTax: fc.Arbitrary<Tax | null> = fc.option(
  fc.record({
    partsPerMillion: fc.oneof(fc.integer({ min: 0, max: 1_000_000 }), fc.constant(88_750)),
    included: fc.boolean(),
  }),
);

export const aPricing = (currency: Currency): fc.Arbitrary<Pricing> =>
  fc.record({
    currency: fc.constant(currency),
    lines: fc.array(aLine(stepOf(currency)), { minLength: 1, maxLength: 4 }),
    discounts: fc.array(aDiscount(stepOf(currency)), { maxLength: 3 }),
    fees: fc.array(aFee(stepOf(currency)), { maxLength: 3 }),
    tax: aTax,
  });
