import { providerUnits } from '../../currency.ts';
import type { Money } from '../../money.ts';

/** An amount as Stripe's API counts it. Source: https://docs.stripe.com/currencies#special-cases */
export const toStripe = ({ amount, currency }: Money): number => amount * providerUnits(currency);

/** @throws RangeError for a part of a unit that does not exist */
export const fromStripe = (amount: number, code: string): Money => {
  const currency = code.toUpperCase();
  const units = providerUnits(currency);
  if (amount % units !== 0) throw new RangeError(`${amount} is no whole amount of ${currency}`);
  return { amount: amount / units, currency };
};
