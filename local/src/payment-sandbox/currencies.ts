import { StripeError } from './api/stripe-error.ts';

/*
 * What Stripe says of amounts, written down here a second time: whoever stands in for the provider must not agree with
 * our own table by sharing it.
 * Source: https://docs.stripe.com/currencies
 */

const known =
  /^(aed|afn|all|amd|ang|aoa|ars|aud|awg|azn|bam|bbd|bdt|bgn|bhd|bif|bmd|bnd|bob|brl|bsd|bwp|byn|bzd|cad|cdf|chf|clp|cny|cop|crc|cve|czk|djf|dkk|dop|dzd|egp|etb|eur|fjd|fkp|gbp|gel|gip|gmd|gnf|gtq|gyd|hkd|hnl|htg|huf|idr|ils|inr|isk|jmd|jod|jpy|kes|kgs|khr|kmf|krw|kwd|kyd|kzt|lak|lbp|lkr|lrd|lsl|mad|mdl|mga|mkd|mmk|mnt|mop|mur|mvr|mwk|mxn|myr|mzn|nad|ngn|nio|nok|npr|nzd|omr|pab|pen|pgk|php|pkr|pln|pyg|qar|ron|rsd|rub|rwf|sar|sbd|scr|sek|sgd|shp|sle|sos|srd|std|szl|thb|tjs|tnd|top|try|ttd|twd|tzs|uah|ugx|usd|uyu|uzs|vnd|vuv|wst|xaf|xcd|xof|xpf|yer|zar|zmw)$/;
const zeroDecimal = /^(bif|clp|djf|gnf|jpy|kmf|krw|mga|pyg|rwf|vnd|vuv|xaf|xof|xpf)$/;
const threeDecimal = /^(bhd|jod|kwd|omr|tnd)$/;
/** Represented with two decimals, which are always 00. */
const evenHundreds = /^(isk|ugx)$/;

/** Of the charge as a whole, as the API counts. */
const least: Readonly<Record<string, number>> = {
  ...{
    usd: 50,
    aed: 200,
    ars: 50,
    aud: 50,
    brl: 50,
    cad: 50,
    chf: 50,
    cop: 50,
    czk: 1500,
    dkk: 250,
    eur: 50,
  },
  ...{ gbp: 30, hkd: 400, huf: 17500, idr: 50, ils: 50, inr: 50, jpy: 50, krw: 50, mxn: 1000, myr: 200 },
  ...{ nok: 300, nzd: 50, php: 50, pln: 200, ron: 200, rub: 50, sek: 300, sgd: 50, thb: 1000, zar: 50 },
};
const most: Readonly<Record<string, number>> = { idr: 999_999_999_999, cop: 9_999_999_999, inr: 999_999_999 };

/** How many decimals the last digits of an amount are. */
export const decimalsOf = (currency: string): number =>
  zeroDecimal.test(currency) ? 0 : threeDecimal.test(currency) ? 3 : 2;

/** Decimals that people see: none where they are always 00. */
export const shownDecimalsOf = (currency: string): number =>
  evenHundreds.test(currency) ? 0 : decimalsOf(currency);

export function requireKnown(currency: string): void {
  if (known.test(currency)) return;
  const message = `Invalid currency: ${currency}. Stripe currently supports these currencies: usd, aed, afn, …`;
  throw new StripeError(400, message, { param: 'line_items[0][price_data][currency]' });
}

/** Refuses a total that no card could be charged with. */
export function requireChargeable(total: number, currency: string): void {
  const refuse = (message: string, code?: string): StripeError =>
    new StripeError(400, message, { param: 'line_items', ...(code !== undefined && { code }) });
  const smallest = least[currency] ?? 1;
  if (total < smallest)
    throw refuse(
      `The Checkout Session's total amount must convert to at least ${smallest} ${currency}.`,
      'amount_too_small',
    );
  const largest = most[currency] ?? 99_999_999;
  if (total > largest)
    throw refuse(
      `The Checkout Session's total amount must be no more than ${largest} ${currency}.`,
      'amount_too_large',
    );
  if (threeDecimal.test(currency) && total % 10 !== 0)
    throw refuse(`Invalid amount: in ${currency} the last digit must be 0.`);
  if (evenHundreds.test(currency) && total % 100 !== 0)
    throw refuse(`Invalid amount: in ${currency} amounts must be evenly divisible by 100.`);
}
