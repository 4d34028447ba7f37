import { z } from 'zod';
import { say } from './words/ground/say.ts';
import { says } from './words/says.ts';

/*
 * Currencies as the payment provider counts them. Never what an engine's `Intl` says: its data moves between releases,
 * and a browser and a server of different age would read one number as two prices.
 * Source: https://docs.stripe.com/currencies (presentment currencies, zero-decimal, three-decimal, special cases,
 * minimum and maximum charge amounts)
 */

/** ISO 4217 codes that events can be sold in. */
export const offeredCurrencies: readonly string[] = (
  'AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BHD BIF BMD BND BOB BRL BSD BWP BYN BZD CAD CDF CHF CLP CNY ' +
  'COP CRC CVE CZK DJF DKK DOP DZD EGP ETB EUR FJD FKP GBP GEL GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR ISK ' +
  'JMD JOD JPY KES KGS KHR KMF KRW KWD KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MUR MVR MWK MXN MYR ' +
  'MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SEK SGD SHP SLE SOS ' +
  'SRD STD SZL THB TJS TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VND VUV WST XAF XCD XOF XPF YER ZAR ZMW'
).split(' ');

/** Of these there is no smaller part than one. */
const whole = 'BIF CLP DJF GNF ISK JPY KMF KRW MGA PYG RWF UGX VND VUV XAF XOF XPF'.split(' ');
const threeDecimals = 'BHD JOD KWD OMR TND'.split(' ');

/** Digits after the decimal point, where they are not two. HUF and TWD are whole in payouts only. */
export const oddDigits: Readonly<Record<string, number>> = Object.fromEntries([
  ...whole.map((code) => [code, 0] as const),
  ...threeDecimals.map((code) => [code, 3] as const),
]);

/** Digits after the decimal point: 2 for EUR and HUF, 0 for JPY and ISK, 3 for KWD. */
export const fractionDigits = (code: Currency): number => oddDigits[code] ?? 2;

/** What amounts are multiples of, in minor units: those of three decimals end in 0. */
export const stepOf = (code: Currency): number => (fractionDigits(code) === 3 ? 10 : 1);

/** The least that can be paid at once, in minor units; 1 where the provider names none. */
const minimums: Readonly<Record<string, number>> = {
  ...{ AED: 200, ARS: 50, AUD: 50, BRL: 50, CAD: 50, CHF: 50, COP: 50, CZK: 1500, DKK: 250, EUR: 50 },
  ...{ GBP: 30, HKD: 400, HUF: 17500, IDR: 50, ILS: 50, INR: 50, JPY: 50, KRW: 50, MXN: 1000, MYR: 200 },
  ...{
    NOK: 300,
    NZD: 50,
    PHP: 50,
    PLN: 200,
    RON: 200,
    RUB: 50,
    SEK: 300,
    SGD: 50,
    THB: 1000,
    USD: 50,
    ZAR: 50,
  },
};
export const minimumOf = (code: Currency): number => minimums[code] ?? stepOf(code);

/** Digits that an amount may have on the way to the provider, whatever it is paid with. */
const longAmounts: Readonly<Record<string, number>> = { COP: 10, IDR: 12, INR: 9 };

/** UGX and ISK lost their decimals, but still have two on the way to the provider. */
const paddedCurrencies: readonly string[] = ['ISK', 'UGX'];

/** One minor unit of ours in the provider's: 100 for ISK, which it counts in hundredths that do not exist. */
export const providerUnits = (code: Currency): number => (paddedCurrencies.includes(code) ? 100 : 1);

/** The most that can be paid at once, in minor units. */
export const maximumOf = (code: Currency): number => {
  const largest = Math.floor((10 ** (longAmounts[code] ?? 8) - 1) / providerUnits(code));
  return largest - (largest % stepOf(code));
};

/** An ISO 4217 code, as stored and read; whether it is offered, is asked where somebody chooses one. */
export const currency = z.string().regex(/^[A-Z]{3}$/);
export type Currency = z.infer<typeof currency>;

export const offeredCurrency = currency.refine(
  (code) => offeredCurrencies.includes(code),
  says(say(({ currencyNotOffered }) => currencyNotOffered)),
);
