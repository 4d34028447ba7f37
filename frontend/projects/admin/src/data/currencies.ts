import { offeredCurrencies } from '@parterre/ui/format/currencies.ts';

/** What venues of a country usually sell in; elsewhere one chooses. */
const byCountry: Readonly<Record<string, string>> = {
  AE: 'AED',
  AT: 'EUR',
  AU: 'AUD',
  BE: 'EUR',
  CA: 'CAD',
  CH: 'CHF',
  CN: 'CNY',
  DE: 'EUR',
  DK: 'DKK',
  ES: 'EUR',
  FI: 'EUR',
  FR: 'EUR',
  GB: 'GBP',
  HK: 'HKD',
  ID: 'IDR',
  IE: 'EUR',
  IN: 'INR',
  IT: 'EUR',
  JP: 'JPY',
  KR: 'KRW',
  MY: 'MYR',
  NL: 'EUR',
  NO: 'NOK',
  NZ: 'NZD',
  PH: 'PHP',
  PL: 'PLN',
  PT: 'EUR',
  SE: 'SEK',
  SG: 'SGD',
  TH: 'THB',
  TW: 'TWD',
  US: 'USD',
  VN: 'VND',
  ZA: 'ZAR',
};

export function currencyOf(country: string): string {
  return byCountry[country] ?? 'EUR';
}

export interface Choice {
  readonly code: string;
  readonly name: string;
}

/** Every currency that events can be sold in, by name. */
export function currencies(locale: string): readonly Choice[] {
  return named(offeredCurrencies, new Intl.DisplayNames(locale, { type: 'currency' }), locale);
}

/** ISO 3166-1 alpha-2, by name. The codes are those that the browser knows a name for. */
export function countries(locale: string): readonly Choice[] {
  const names = new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' });
  const letters = Array.from({ length: 26 }, (_, i) => String.fromCharCode(65 + i));
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  return named(codes, names, locale).filter(({ code }) => !notCountries.has(code));
}

/** Codes that have a name and are no country: groups, tests, and those that no longer exist. */
const notCountries = new Set(
  'AC AN BU CP CQ CS DD DG DY EA EU EZ FX HV IC NH NT QO RH SU TA TP UK UN VD XA XB XK YD YU ZR ZZ'.split(
    ' ',
  ),
);

function named(codes: readonly string[], names: Intl.DisplayNames, locale: string): readonly Choice[] {
  return codes
    .flatMap((code) => {
      const name = names.of(code);
      return name === undefined || name === code ? [] : [{ code, name }];
    })
    .toSorted((a, b) => a.name.localeCompare(b.name, locale));
}
