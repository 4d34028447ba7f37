import { oddDigits } from './currencies.ts';

/** An amount in the currency's minor unit. */
export interface Money {
  readonly amount: number;
  readonly currency: string;
}

/** Digits after the decimal point: 2 for MYR, 0 for JPY. Not what the browser's `Intl` says, which moves. */
export function fractionDigits(currency: string): number {
  return oddDigits[currency] ?? 2;
}

/** Whole amounts lose their decimals: "RM 120", "RM 12.50". */
export function formatMoney(money: Money, locale: string): string {
  const digits = fractionDigits(money.currency);
  const format = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: money.currency,
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    trailingZeroDisplay: 'stripIfInteger',
  });
  return format.format(money.amount / 10 ** digits);
}

/** What something costs: nothing is free. */
export function formatPrice(price: Money, locale: string): string {
  return price.amount === 0 ? $localize`Free` : formatMoney(price, locale);
}
