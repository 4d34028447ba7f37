import type { Currency } from '../../currency.ts';

/** So many places of one category. `unit` is what one of them costs, in minor units. */
export type PricedLine = { readonly category: string; readonly unit: number; readonly count: number };

/** What goes off, for the places of these categories, or for all: basis points of what is left of them, or an amount. */
export type Discount = {
  readonly off: { readonly basisPoints: number } | { readonly amount: number };
  readonly categories?: readonly string[];
};

/** What comes on top of the discounted price: an amount for each place or once, or basis points of that price. */
export type Fee =
  | { readonly per: 'place' | 'booking'; readonly amount: number }
  | { readonly per: 'price'; readonly basisPoints: number };

/** Parts per million, so that 8.875 % is exact. `included`: in prices and fees; else it comes on top of them. */
export type Tax = { readonly partsPerMillion: number; readonly included: boolean };

/** All that the total of a booking follows from. Discounts are taken off in their order. */
export type Pricing = {
  readonly currency: Currency;
  readonly lines: readonly PricedLine[];
  readonly discounts: readonly Discount[];
  readonly fees: readonly Fee[];
  readonly tax: Tax | null;
};

/**
 * What something costs and what that is made of, in minor units: `gross` less `discounts`, plus `fees`, plus `tax` where it
 * is not included, is `total`. Discounts and fees in the order in which they were given.
 */
export type Parts = {
  readonly gross: number;
  readonly discounts: readonly number[];
  readonly fees: readonly number[];
  readonly tax: number;
  readonly total: number;
};

/** A booking's parts, and those of each of its places, line by line: they add up to the booking's, part by part. */
export type Reckoned = Parts & { readonly shares: readonly (readonly Parts[])[] };
