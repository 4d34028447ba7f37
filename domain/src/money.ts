import { z } from 'zod';

/** ISO 4217 codes that Parterre can sell in. */
export const currency = z
  .string()
  .regex(/^[A-Z]{3}$/)
  .refine((code) => Intl.supportedValuesOf('currency').includes(code), 'unknown currency');
export type Currency = z.infer<typeof currency>;

/** An integer count of the currency's minor unit (cent, sen; yen where there is none), never a fraction. */
export const money = z.strictObject({ amount: z.int().min(0).max(100_000_000_000), currency });
export type Money = z.infer<typeof money>;

export const times = (price: Money, count: number): Money => ({ ...price, amount: price.amount * count });

/** @throws RangeError when the currencies differ: adding them up would be a bug, not a customer's mistake. */
export const sum = (inCurrency: Currency, items: readonly Money[]): Money => {
  const odd = items.find((item) => item.currency !== inCurrency);
  if (odd) throw new RangeError(`cannot add ${odd.currency} to ${inCurrency}`);
  return { amount: items.reduce((total, item) => total + item.amount, 0), currency: inCurrency };
};

/** Digits after the decimal point of a currency: 2 for EUR, 0 for JPY (ISO 4217, as in CLDR). */
export const fractionDigits = (code: Currency): number =>
  new Intl.NumberFormat('en', { style: 'currency', currency: code }).resolvedOptions()
    .maximumFractionDigits ?? 2;

/** As people write it in `locale`: `RM 120.00`, `18,00 €`. */
export const formatMoney = ({ amount, currency: code }: Money, locale = 'en'): string =>
  new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: code,
    currencyDisplay: 'narrowSymbol',
  }).format(amount / 10 ** fractionDigits(code));
