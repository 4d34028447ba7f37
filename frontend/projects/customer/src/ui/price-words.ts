import { formatMoney, formatPrice, type Money } from '@parterre/ui/format/money.ts';

/**
 * The lowest of several prices in words, the longest first: "from RM 60", "RM 60+", and "from RM 0" where only some are
 * free. Where all cost the same, just that: "RM 60" or "Free". `null` is a price that is not known.
 */
export function lowestPriceWords(
  lowest: Money,
  prices: readonly (Money | null)[],
  locale: string,
): readonly [string, ...string[]] {
  if (prices.every((price) => price?.amount === lowest.amount)) return [formatPrice(lowest, locale)];
  const price = formatMoney(lowest, locale);
  return [$localize`from ${price}:price:`, $localize`${price}:price:+`];
}
