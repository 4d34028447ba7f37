import { stepOf } from '../../currency.ts';
import { requireSound } from './bounds.ts';
import type { Discount, Fee, Parts, PricedLine, Pricing, Reckoned, Tax } from './pricing.ts';
import { portion, shareOut, sumOf } from './shares.ts';

/** One place while it is reckoned. `left`: its price after the discounts so far. */
type Place = {
  readonly line: number;
  readonly category: string;
  readonly gross: number;
  readonly left: number;
  readonly discounts: readonly number[];
  readonly fees: readonly number[];
  readonly tax: number;
};

/** By category and price: where a smallest unit goes must not follow from the order of the lines. */
const placesOf = (lines: readonly PricedLine[]): Place[] =>
  lines
    .flatMap(({ category, unit, count }, line) =>
      Array.from({ length: count }, () => ({
        ...{ line, category, gross: unit, left: unit },
        ...{ discounts: [], fees: [], tax: 0 },
      })),
    )
    .sort((one, other) => compare(one.category, other.category) || one.gross - other.gross);

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

const priceLeft = ({ left }: Place): number => left;

const takeOff =
  (step: number) =>
  (places: readonly Place[], { off, categories }: Discount): Place[] => {
    const open = ({ category, left }: Place) => (!categories || categories.includes(category) ? left : 0);
    const sum = sumOf(places, open);
    const amount =
      'amount' in off
        ? Math.min(off.amount, sum)
        : portion(sum, { parts: off.basisPoints, of: 10_000 }, step);
    return shareOut(amount, places, open, step).map(({ item, share }) => ({
      ...item,
      left: item.left - share,
      discounts: [...item.discounts, share],
    }));
  };

/** What is given for nothing has no fee: it has no share of one, either. */
const putOn =
  (step: number) =>
  (places: readonly Place[], fee: Fee): Place[] => {
    const onAll = () =>
      fee.per === 'price'
        ? portion(sumOf(places, priceLeft), { parts: fee.basisPoints, of: 10_000 }, step)
        : fee.amount;
    const shared =
      fee.per === 'place'
        ? places.map((item) => ({ item, share: item.left > 0 ? fee.amount : 0 }))
        : shareOut(onAll(), places, priceLeft, step);
    return shared.map(({ item, share }) => ({ ...item, fees: [...item.fees, share] }));
  };

const taxed = (places: readonly Place[], tax: Tax, step: number): Place[] => {
  const due = ({ left, fees }: Place) => left + sumOf(fees, (fee) => fee);
  const whole = 1_000_000 + (tax.included ? tax.partsPerMillion : 0);
  const amount = portion(sumOf(places, due), { parts: tax.partsPerMillion, of: whole }, step);
  return shareOut(amount, places, due, step).map(({ item, share }) => ({ ...item, tax: share }));
};

/** What all of these come to, part by part. */
const partsOf = (places: readonly Place[], { discounts, fees, tax }: Pricing): Parts => {
  const onTop = (place: Place) => sumOf(place.fees, (fee) => fee) + (tax && !tax.included ? place.tax : 0);
  return {
    gross: sumOf(places, ({ gross }) => gross),
    discounts: discounts.map((_, n) => sumOf(places, (place) => place.discounts[n] ?? 0)),
    fees: fees.map((_, n) => sumOf(places, (place) => place.fees[n] ?? 0)),
    tax: sumOf(places, (place) => place.tax),
    total: sumOf(places, (place) => place.left + onTop(place)),
  };
};

/**
 * What a booking comes to, and each place of it: a place's share of the total is what goes back for that place alone.
 *
 * Each percentage is rounded once, on the booking's sum, half away from zero, to what the currency can be paid in; then
 * it is shared out among the places by largest remainder. Rounded place by place, twenty tickets of 0.99 with 2.5 % off
 * would come to 0.40 off, and the customer who reckons it on the sum, as everybody does, to 0.50. And as the shares add up
 * to the booking, giving places back one by one, in any order, gives back what was paid: no cent more, and none is kept.
 *
 * A discount never takes more than is left. Fees are reckoned from the discounted price; tax from that with its fees.
 * @throws RangeError for what no booking is (`bounds.ts`)
 */
export const reckon = (pricing: Pricing): Reckoned => {
  requireSound(pricing);
  const { currency, lines, discounts, fees, tax } = pricing;
  const step = stepOf(currency);
  const discounted = discounts.reduce(takeOff(step), placesOf(lines));
  const charged = fees.reduce(putOn(step), discounted);
  const places = tax ? taxed(charged, tax, step) : charged;
  return {
    ...partsOf(places, pricing),
    shares: lines.map((_, line) =>
      places.filter((place) => place.line === line).map((place) => partsOf([place], pricing)),
    ),
  };
};
