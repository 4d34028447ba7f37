import type { Currency } from '../../currency.ts';
import { eventKind } from '../events/event.ts';
import { fitsAll, inSpan, isAccessible } from './event-filters.ts';
import { type Counts, type FilterName, filterNames, type PriceCounts, type Span } from './event-search.ts';
import type { IndexedEvent } from './indexed-event.ts';

/** More cities than this nobody scrolls through. */
const mostCities = 200;
const bars = 12;

/** A round number that is not smaller: 1, 2 or 5 with noughts. */
const roundUp = (amount: number): number => {
  const power = 10 ** Math.floor(Math.log10(Math.max(amount, 1)));
  return ([1, 2, 5].find((digit) => digit * power >= amount) ?? 10) * power;
};

/** Nineteen in twenty are in the steps but the last: one gala does not make all others one bar. */
const priceCounts = (byCurrency: ReadonlyMap<Currency, number[]>, wanted?: Currency): PriceCounts | null => {
  const currencies = [...byCurrency]
    .map(([currency, { length }]) => ({ currency, count: length }))
    .sort((one, other) => other.count - one.count || (one.currency < other.currency ? -1 : 1));
  const currency = wanted ?? currencies[0]?.currency;
  if (currency === undefined) return null;
  const prices = new Float64Array(byCurrency.get(currency) ?? []).sort();
  const usual = prices[Math.ceil((prices.length - 1) * 0.95)] ?? 0;
  const step = roundUp((usual + 1) / bars);
  const counted = Array.from({ length: bars }, () => 0);
  for (const price of prices) {
    const bar = Math.min(Math.floor(price / step), bars - 1);
    counted[bar] = (counted[bar] ?? 0) + 1;
  }
  return { currency, step, bars: counted, currencies };
};

type Asked = {
  readonly spans: readonly Span[];
  readonly currency: Currency | undefined;
  readonly isAvailable: (one: IndexedEvent) => boolean;
};

/**
 * Counts what each choice would bring, given all other filters: an event counts for the choices of a filter if it fits all others.
 * Told of every event by which filter alone it does not fit.
 */
export const countChoices = ({ spans, currency, isAvailable }: Asked) => {
  const inSpans = spans.map(inSpan);
  const inEachSpan = spans.map(() => 0);
  const cities = new Map<string, { city: string; count: number }>();
  const kinds = new Map<string, number>();
  const prices = new Map<Currency, number[]>();
  const flags = { online: 0, accessible: 0, available: 0 };
  const misfits = filterNames.map(() => 0);
  let total = 0;

  const cityOf = ({ city, event: { venue } }: IndexedEvent) => {
    const known = cities.get(city) ?? { city: venue.city, count: 0 };
    if (!cities.has(city)) cities.set(city, known);
    return known;
  };
  const countPrice = ({ currency: own, priceFrom }: IndexedEvent): void => {
    if (priceFrom === null) return;
    const known = prices.get(own);
    if (known) known.push(priceFrom);
    else prices.set(own, [priceFrom]);
  };
  /** In the order of `filterNames`. */
  const counters: readonly ((one: IndexedEvent) => void)[] = [
    (one) => {
      for (const [n, isIn] of inSpans.entries()) if (isIn(one)) inEachSpan[n] = (inEachSpan[n] ?? 0) + 1;
    },
    (one) => {
      cityOf(one).count += 1;
      if (one.isOnline) flags.online += 1;
    },
    ({ kind }) => void kinds.set(kind, (kinds.get(kind) ?? 0) + 1),
    countPrice,
    (one) => void (flags.accessible += isAccessible(one) ? 1 : 0),
    (one) => void (flags.available += isAvailable(one) ? 1 : 0),
  ];

  return {
    add: (one: IndexedEvent, misfit: number): void => {
      if (misfit === fitsAll) {
        total += 1;
        for (const count of counters) count(one);
        return;
      }
      // A city where nothing fits is still one to choose.
      cityOf(one);
      const count = counters[misfit];
      if (!count) return;
      misfits[misfit] = (misfits[misfit] ?? 0) + 1;
      count(one);
    },
    counts: (): Counts => ({
      ...flags,
      spans: inEachSpan,
      cities: [...cities.values()]
        .filter(({ city }) => city !== '')
        .sort((one, other) => other.count - one.count || (one.city < other.city ? -1 : 1))
        .slice(0, mostCities),
      kinds: inEachKind((kind) => kinds.get(kind) ?? 0),
      price: priceCounts(prices, currency),
      without: withoutEach((name) => total + (misfits[filterNames.indexOf(name)] ?? 0)),
    }),
  };
};

const inEachKind = (countOf: (kind: string) => number): Counts['kinds'] => {
  const { music, theatre, comedy, family, sport, talk, film, other } = eventKind.enum;
  return {
    music: countOf(music),
    theatre: countOf(theatre),
    comedy: countOf(comedy),
    family: countOf(family),
    sport: countOf(sport),
    talk: countOf(talk),
    film: countOf(film),
    other: countOf(other),
  };
};

const withoutEach = (countOf: (name: FilterName) => number): Counts['without'] => ({
  when: countOf('when'),
  where: countOf('where'),
  kind: countOf('kind'),
  price: countOf('price'),
  accessible: countOf('accessible'),
  available: countOf('available'),
});
