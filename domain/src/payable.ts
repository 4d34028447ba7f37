import { maximumOf, minimumOf, offeredCurrencies, stepOf } from './currency.ts';
import { formatMoney, type Money } from './money.ts';

/**
 * Why nobody could pay this amount at once, as what follows "the price"; null when they can. Nothing is always payable.
 * The provider's minimum is that of the account's own currency: where another is converted, it may still refuse.
 */
export const whyNotPayable = ({ amount, currency }: Money): string | null => {
  const text = (of: number): string => formatMoney({ amount: of, currency });
  if (amount === 0) return null;
  if (!offeredCurrencies.includes(currency)) return `cannot be paid in ${currency}; choose another currency`;
  if (amount < minimumOf(currency)) return `must be at least ${text(minimumOf(currency))}, or nothing`;
  if (amount > maximumOf(currency)) return `must be at most ${text(maximumOf(currency))}`;
  if (amount % stepOf(currency) !== 0) return `must end in 0: the last digit of ${currency} cannot be paid`;
  return null;
};
