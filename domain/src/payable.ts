import { maximumOf, minimumOf, offeredCurrencies, stepOf } from './currency.ts';
import { formatMoney, type Money } from './money.ts';
import type { Text } from './words/catalogue.ts';
import { say } from './words/ground/say.ts';
import { locales } from './words/languages.ts';

/**
 * Why nobody could pay this amount at once, as what follows "the price"; null when they can. Nothing is always payable.
 * The provider's minimum is that of the account's own currency: where another is converted, it may still refuse.
 */
export const whyNotPayable = ({ amount, currency }: Money): Text | null => {
  const [least, most] = [minimumOf(currency), maximumOf(currency)];
  if (amount === 0) return null;
  if (!offeredCurrencies.includes(currency))
    return say(({ notPayable }) => notPayable.currency({ currency }));
  if (amount < least)
    return say(({ notPayable }, language) =>
      notPayable.tooLittle({ amount: formatMoney({ amount: least, currency }, locales[language]) }),
    );
  if (amount > most)
    return say(({ notPayable }, language) =>
      notPayable.tooMuch({ amount: formatMoney({ amount: most, currency }, locales[language]) }),
    );
  return amount % stepOf(currency) === 0 ? null : say(({ notPayable }) => notPayable.lastDigit({ currency }));
};
