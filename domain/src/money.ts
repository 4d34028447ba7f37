import { z } from 'zod';
import { type Currency, currency, fractionDigits, offeredCurrency } from './currency.ts';

/** The most that one amount may be, in minor units of whatever currency. */
export const mostAmount = 100_000_000_000;

/** An integer count of the currency's minor unit (cent, sen; yen where there is none), never a fraction. */
export const money = z.strictObject({ amount: z.int().min(0).max(mostAmount), currency });
export type Money = z.infer<typeof money>;

/** Money as somebody names a price. */
export const price = money.extend({ currency: offeredCurrency });

export const times = (price: Money, count: number): Money => ({ ...price, amount: price.amount * count });

/** @throws RangeError when the currencies differ: adding them up would be a bug, not a customer's mistake. */
export const sum = (inCurrency: Currency, items: readonly Money[]): Money => {
  const odd = items.find((item) => item.currency !== inCurrency);
  if (odd) throw new RangeError(`cannot add ${odd.currency} to ${inCurrency}`);
  return { amount: items.reduce((total, item) => total + item.amount, 0), currency: inCurrency };
};

const written = (
  { amount, currency: code }: Money,
  locale: string,
  trailingZeroDisplay: 'auto' | 'stripIfInteger',
): string => {
  const digits = fractionDigits(code);
  return new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: code,
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    trailingZeroDisplay,
  }).format(amount / 10 ** digits);
};

/** As people write it in `locale`: `RM 120.00`, `18,00 €`. */
export const formatMoney = (money: Money, locale = 'en'): string => written(money, locale, 'auto');

/** As a price is shown, where a whole one has no decimals: `RM 120`, `RM 12.50`. */
export const formatPrice = (money: Money, locale = 'en'): string => written(money, locale, 'stripIfInteger');
