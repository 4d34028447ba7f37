import { stepOf } from '../../currency.ts';
import { mostAmount } from '../../money.ts';
import type { Pricing } from './pricing.ts';
import { sumOf } from './shares.ts';

/** With no more than these, no sum passes 2^53: a thousand places at most, twenty fees of at most 100 % each, and tax of 100 %. */
const most = { places: 1000, discounts: 20, fees: 20, basisPoints: 10_000, partsPerMillion: 1_000_000 };

const isWithin = (number: number, end: number): boolean =>
  Number.isInteger(number) && number >= 0 && number <= end;

/**
 * Amounts are multiples of what the provider takes (`stepOf`), or their shares could not be.
 * @throws RangeError for what no booking is: it is a bug, not a customer's mistake
 */
export const requireSound = ({ currency, lines, discounts, fees, tax }: Pricing): void => {
  const offs = discounts.map(({ off }) => off);
  const amounts = [
    ...lines.map(({ unit }) => unit),
    ...offs.flatMap((off) => ('amount' in off ? off.amount : [])),
    ...fees.flatMap((fee) => (fee.per === 'price' ? [] : fee.amount)),
  ];
  const rates = [
    ...offs.flatMap((off) => ('basisPoints' in off ? off.basisPoints : [])),
    ...fees.flatMap((fee) => (fee.per === 'price' ? fee.basisPoints : [])),
  ];
  const sound =
    lines.every(({ count }) => isWithin(count, most.places)) &&
    sumOf(lines, ({ count }) => count) <= most.places &&
    discounts.length <= most.discounts &&
    fees.length <= most.fees &&
    amounts.every((amount) => isWithin(amount, mostAmount) && amount % stepOf(currency) === 0) &&
    rates.every((rate) => isWithin(rate, most.basisPoints)) &&
    isWithin(tax?.partsPerMillion ?? 0, most.partsPerMillion);
  if (!sound)
    throw new RangeError(`no pricing in ${currency}: ${JSON.stringify({ lines, discounts, fees, tax })}`);
};
