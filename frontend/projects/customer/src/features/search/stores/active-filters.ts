import { formatPrice } from '@parterre/ui/format/money.ts';
import { dayOf } from '../../../data/date-range.ts';
import { kindLabels } from '../../../ui/kind-labels.ts';
import type { FilterName, PriceWish, Wish } from './wish.ts';

/** A filter that is on, in words, and what becomes of the wish without it. */
export interface ActiveFilter {
  readonly filter: FilterName;
  readonly label: string;
  readonly without: Partial<Wish>;
}

/** In the order in which filters are chosen. */
export function activeFilters(wish: Wish, locale: string): readonly ActiveFilter[] {
  return [
    ...dates(wish, locale),
    ...places(wish),
    ...price(wish.price, locale),
    ...kinds(wish),
    ...flags(wish),
  ];
}

function dates({ dates, from, to }: Wish, locale: string): ActiveFilter[] {
  const label = dates && datesInWords(dates, from, to, locale);
  return label
    ? [{ filter: 'when', label, without: { dates: undefined, from: undefined, to: undefined } }]
    : [];
}

/** "4–20 Dec"; nothing where no day was picked yet. */
export function datesInWords(
  dates: NonNullable<Wish['dates']>,
  from: string | undefined,
  to: string | undefined,
  locale: string,
): string | undefined {
  if (dates === 'today') return $localize`Today`;
  if (dates === 'weekend') return $localize`This weekend`;
  const format = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short' });
  const [first, last] = [dayOf(from), dayOf(to)];
  if (first && last && first <= last) return format.formatRange(first, last);
  if (first) return $localize`from ${format.format(first)}:date:`;
  return last && $localize`until ${format.format(last)}:date:`;
}

function places({ cities, online }: Wish): ActiveFilter[] {
  const inCities = cities.map((label): ActiveFilter => ({
    ...{ filter: 'where', label },
    without: { cities: cities.filter((city) => city !== label) },
  }));
  return online
    ? [...inCities, { filter: 'where', label: $localize`Online`, without: { online: false } }]
    : inCities;
}

function price(wish: PriceWish | undefined, locale: string): ActiveFilter[] {
  const label = wish && priceInWords(wish, locale);
  return label ? [{ filter: 'price', label, without: { price: undefined } }] : [];
}

/** "RM 50 – RM 150", "up to RM 150"; nothing where any price will do. */
export function priceInWords({ currency, least, most }: PriceWish, locale: string): string | undefined {
  const words = (amount: number) => formatPrice({ amount, currency }, locale);
  if (least !== undefined && most !== undefined)
    return $localize`${words(least)}:lowest price: – ${words(most)}:highest price:`;
  if (most !== undefined) return $localize`up to ${words(most)}:price:`;
  return least === undefined ? undefined : $localize`from ${words(least)}:price:`;
}

function kinds(wish: Wish): ActiveFilter[] {
  return kindLabels
    .filter(({ kind }) => wish.kinds.includes(kind))
    .map(({ kind, label }) => ({
      ...{ filter: 'kind', label },
      without: { kinds: wish.kinds.filter((other) => other !== kind) },
    }));
}

function flags({ accessible, available }: Wish): ActiveFilter[] {
  const all: ActiveFilter[] = [];
  if (accessible)
    all.push({ filter: 'accessible', label: $localize`Accessible seats`, without: { accessible: false } });
  if (available)
    all.push({ filter: 'available', label: $localize`Still available`, without: { available: false } });
  return all;
}
