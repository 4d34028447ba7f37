import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { offeredCurrencies, stepOf } from '../../currency.ts';
import { aPricing } from '../../testing/a-pricing.ts';
import type { Parts, Pricing, Reckoned, Tax } from './pricing.ts';
import { reckon } from './reckon.ts';

const plain: Pricing = {
  currency: 'EUR',
  lines: [{ category: 'box', unit: 100, count: 3 }],
  ...{ discounts: [], fees: [], tax: null },
};

const inEveryCurrency = (check: (pricing: Pricing, reckoned: Reckoned, rest: fc.Stream<number>) => void) => {
  for (const currency of offeredCurrencies)
    fc.assert(
      fc.property(aPricing(currency), fc.infiniteStream(fc.nat(1000)), (pricing, stream) =>
        check(pricing, reckon(pricing), stream),
      ),
      { numRuns: 8 },
    );
};

const sum = (numbers: readonly number[]): number =>
  Number(numbers.reduce((total, number) => total + BigInt(number), 0n));

const flat = ({ gross, discounts, fees, tax, total }: Parts): number[] => [
  ...[gross, tax, total],
  ...discounts,
  ...fees,
];

const shuffled = <Item>(items: readonly Item[], stream: fc.Stream<number>): Item[] =>
  items
    .map((item) => ({ item, at: stream.next().value }))
    .sort((one, other) => one.at - other.at)
    .map(({ item }) => item);

/** Adds up parts of the same booking, as a mail or a report does. */
const added = (all: readonly Parts[], like: Parts): number[] =>
  flat(like).map((_, n) => sum(all.map((parts) => flat(parts)[n] ?? 0)));

const inFull = ({ gross, discounts, fees, tax }: Parts, by: Tax | null): number =>
  gross - sum(discounts) + sum(fees) + (by && !by.included ? tax : 0);

/** A fraction in big integers: what a percentage would be if there were parts of a cent. */
type Exact = { readonly over: bigint; readonly under: bigint };

/** To a multiple of `step`, half away from zero: by whole and remainder, not by adding a half. */
const rounded = ({ over, under }: Exact, step: number): number => {
  const [unit, whole] = [under * BigInt(step), over / (under * BigInt(step))];
  return Number(2n * (over - whole * unit) >= unit ? whole + 1n : whole) * step;
};

/** Largest remainder, as the definition has it: nobody is a step away, and whoever was rounded up had lost no less. */
const expectFair = (
  amount: number,
  shares: readonly { readonly weight: number; readonly share: number }[],
  step: number,
) => {
  expect(sum(shares.map(({ share }) => share))).toBe(amount);
  const all = BigInt(sum(shares.map(({ weight }) => weight)));
  if (all === 0n) return;
  const losses = shares.map(({ weight, share }) => {
    const [exact, got] = [BigInt(amount) * BigInt(weight), BigInt(share) * all];
    const off = got > exact ? got - exact : exact - got;
    return { up: got > exact, near: off < BigInt(step) * all, lost: exact % (BigInt(step) * all) };
  });
  const down = losses.filter(({ up }) => !up);
  const overtaken = losses.filter(({ up, lost }) => up && down.some((other) => other.lost > lost));
  expect([losses.filter(({ near }) => !near), overtaken]).toEqual([[], []]);
};

type Place = { readonly category: string; readonly parts: Parts };
const placesOf = ({ lines }: Pricing, { shares }: Reckoned): Place[] =>
  lines.flatMap(({ category }, line) => (shares[line] ?? []).map((parts) => ({ category, parts })));

const leftOf = ({ parts }: Place, before = parts.discounts.length): number =>
  parts.gross - sum(parts.discounts.slice(0, before));

describe('what a booking comes to', () => {
  it('is price by count, where there are no discounts, fees and tax', () => {
    inEveryCurrency(({ currency, lines }) => {
      const { total, gross, tax } = reckon({ currency, lines, discounts: [], fees: [], tax: null });
      expect([total, gross, tax]).toEqual([
        sum(lines.map(({ unit, count }) => unit * count)),
        sum(lines.map(({ unit, count }) => unit * count)),
        0,
      ]);
    });
  });

  it('is what its parts add up to, of the booking and of each place', () => {
    inEveryCurrency(({ tax }, reckoned) => {
      const all = [reckoned, ...reckoned.shares.flat()];
      expect(all.map((parts) => inFull(parts, tax))).toEqual(all.map(({ total }) => total));
    });
  });

  it('is never negative, and can be paid: it ends as amounts of the currency do', () => {
    inEveryCurrency(({ currency }, reckoned) => {
      const amounts = [reckoned, ...reckoned.shares.flat()].flatMap(flat);
      expect(amounts.filter((amount) => amount < 0 || amount % stepOf(currency) !== 0)).toEqual([]);
    });
  });

  it('is nothing with 100 % off, whatever the fees', () => {
    inEveryCurrency((pricing) => {
      const discounts = [...pricing.discounts, { off: { basisPoints: 10_000 } }];
      expect(reckon({ ...pricing, discounts }).total).toBe(0);
    });
  });

  it('does not follow from the order of the lines', () => {
    inEveryCurrency((pricing, reckoned, stream) => {
      const turned = reckon({ ...pricing, lines: shuffled(pricing.lines, stream) });
      expect(flat(turned)).toEqual(flat(reckoned));
    });
    // The cent off falls on one of the two; only one of them has another off.
    const lines = ['box', 'child'].map((category) => ({ category, unit: 1, count: 1 }));
    const discounts = [{ off: { amount: 1 } }, { off: { amount: 1 }, categories: ['child'] }];
    const totals = [lines, lines.toReversed()].map((of) => reckon({ ...plain, lines: of, discounts }).total);
    expect(totals).toEqual([0, 0]);
  });
});

describe('the shares of places', () => {
  it('are one for each, and add up to the booking, part by part', () => {
    inEveryCurrency(({ lines }, reckoned) => {
      expect(reckoned.shares.map(({ length }) => length)).toEqual(lines.map(({ count }) => count));
      expect(added(reckoned.shares.flat(), reckoned)).toEqual(flat(reckoned));
    });
  });

  it('give back what was paid, one by one or several at once, in any order', () => {
    inEveryCurrency((_, { shares, total }, stream) => {
      const refunds = Map.groupBy(shuffled(shares.flat(), stream), () => stream.next().value % 3);
      const amounts = [...refunds.values()].map((places) => sum(places.map((parts) => parts.total)));
      expect(sum(amounts)).toBe(total);
    });
  });

  it('add up over all bookings of an event', () => {
    for (const currency of offeredCurrencies)
      fc.assert(
        fc.property(fc.array(aPricing(currency), { maxLength: 5 }), (bookings) => {
          const all = bookings.map((pricing) => ({ pricing, reckoned: reckon(pricing) }));
          const takings = sum(all.map(({ reckoned }) => reckoned.total));
          expect(sum(all.map(({ pricing, reckoned }) => inFull(reckoned, pricing.tax)))).toBe(takings);
          expect(sum(all.flatMap(({ reckoned }) => reckoned.shares.flat()).map(({ total }) => total))).toBe(
            takings,
          );
        }),
        { numRuns: 5 },
      );
  });
});

describe('held against exact fractions', () => {
  it('a discount is rounded once, on what is left of its places, never more than that, and shared out fairly', () => {
    inEveryCurrency((pricing, reckoned) => {
      const step = stepOf(pricing.currency);
      const places = placesOf(pricing, reckoned);
      for (const [n, { off, categories: some }] of pricing.discounts.entries()) {
        const shares = places.map((place) => ({
          weight: some?.includes(place.category) === false ? 0 : leftOf(place, n),
          share: place.parts.discounts[n] ?? 0,
        }));
        const left = sum(shares.map(({ weight }) => weight));
        const due =
          'amount' in off
            ? Math.min(off.amount, left)
            : rounded({ over: BigInt(left) * BigInt(off.basisPoints), under: 10_000n }, step);
        expect(reckoned.discounts[n]).toBe(due);
        expect(shares.every(({ weight, share }) => share <= weight)).toBe(true);
        expectFair(due, shares, step);
      }
    });
  });

  it('a fee is an amount, or is rounded once on the discounted price; what is given for nothing has none', () => {
    inEveryCurrency((pricing, reckoned) => {
      const step = stepOf(pricing.currency);
      const places = placesOf(pricing, reckoned);
      const left = sum(places.map((place) => leftOf(place)));
      for (const [n, fee] of pricing.fees.entries()) {
        const shares = places.map((place) => ({ weight: leftOf(place), share: place.parts.fees[n] ?? 0 }));
        if (fee.per === 'place') {
          expect(shares.every(({ weight, share }) => share === (weight > 0 ? fee.amount : 0))).toBe(true);
          continue;
        }
        const rate = fee.per === 'price' ? fee.basisPoints : 0;
        const percentage = rounded({ over: BigInt(left) * BigInt(rate), under: 10_000n }, step);
        const due = fee.per === 'price' ? percentage : left > 0 ? fee.amount : 0;
        expect(reckoned.fees[n]).toBe(due);
        expectFair(due, shares, step);
      }
    });
  });

  it('tax is rounded once, of the price with its fees, in it or on top', () => {
    inEveryCurrency((pricing, reckoned) => {
      const { tax, currency } = pricing;
      if (!tax) return;
      const shares = placesOf(pricing, reckoned).map((place) => ({
        weight: leftOf(place) + sum(place.parts.fees),
        share: place.parts.tax,
      }));
      const [due, rate] = [BigInt(sum(shares.map(({ weight }) => weight))), BigInt(tax.partsPerMillion)];
      // Included: the price is net × (1 + rate), and tax is net × rate.
      const exact = { over: due * rate, under: tax.included ? 1_000_000n + rate : 1_000_000n };
      expect(reckoned.tax).toBe(rounded(exact, stepOf(currency)));
      expectFair(reckoned.tax, shares, stepOf(currency));
    });
  });

  it('the largest booking there may be is exact to the cent', () => {
    const [count, unit] = [999, 99_999_999_999];
    // A double is half a cent off at each of these.
    for (const last of [99_999_995_987, 99_999_996_002, 99_999_996_008]) {
      const { discounts, total } = reckon({
        ...{ currency: 'EUR', discounts: [{ off: { basisPoints: 3333 } }], fees: [], tax: null },
        lines: [
          { category: 'box', unit, count },
          { category: 'box', unit: last, count: 1 },
        ],
      });
      const gross = BigInt(unit) * BigInt(count) + BigInt(last);
      const off = rounded({ over: gross * 3333n, under: 10_000n }, 1);
      expect([discounts, total]).toEqual([[off], Number(gross) - off]);
    }
  });
});

describe('a smallest unit that cannot be divided', () => {
  it('goes to the first of equals', () => {
    const { shares } = reckon({ ...plain, discounts: [{ off: { amount: 100 } }] });
    expect(shares.flat().map(({ total }) => total)).toEqual([66, 67, 67]);
  });

  it.each<[string, Partial<Pricing>]>([
    ['half a cent', { lines: [{ category: 'box', unit: 0.5, count: 1 }] }],
    ['less than nothing', { lines: [{ category: 'box', unit: -1, count: 1 }] }],
    ['more than money can be', { lines: [{ category: 'box', unit: 100_000_000_001, count: 1 }] }],
    ['too many places', { lines: [1, 2].map((n) => ({ category: `box ${n}`, unit: 1, count: 501 })) }],
    ['an amount that cannot be paid', { currency: 'KWD', discounts: [{ off: { amount: 15 } }] }],
    ['more than everything off', { discounts: [{ off: { basisPoints: 10_001 } }] }],
    ['a fee of more than the price', { fees: [{ per: 'price', basisPoints: 10_001 }] }],
    ['a negative fee', { fees: [{ per: 'place', amount: -5 }] }],
    ['a tax of more than the price', { tax: { partsPerMillion: 1_000_001, included: true } }],
    ['fees without end', { fees: Array.from({ length: 21 }, () => ({ per: 'place', amount: 5 })) }],
    ['discounts without end', { discounts: Array.from({ length: 21 }, () => ({ off: { amount: 5 } })) }],
  ])('%s is refused: no booking is like that', (_, change) => {
    expect(() => reckon({ ...plain, ...change })).toThrow(RangeError);
  });
});
