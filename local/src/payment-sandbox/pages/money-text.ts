import { decimalsOf, shownDecimalsOf } from '../currencies.ts';

/** An amount as the API counts it, as one reads it: `CHF 240.00`, `¥12,000`. */
export function moneyText(amount: number, currency: string): string {
  const digits = shownDecimalsOf(currency);
  const format = new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return format.format(amount / 10 ** decimalsOf(currency));
}
