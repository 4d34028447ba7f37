import type { EventCounts, EventKind } from '../../../data/api.ts';
import { dayOf, daysFrom, today, weekend, type DateRange } from '../../../data/date-range.ts';
import { kindLabels } from '../../../ui/kind-labels.ts';

/** What the address holds of a search: all of it, so that it can be shared. */
export interface SearchParameters {
  readonly q?: string | undefined;
  readonly dates?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly where?: string | undefined;
  readonly kind?: string | undefined;
  readonly price?: string | undefined;
  readonly only?: string | undefined;
  readonly sort?: string | undefined;
}

export const sorts = ['date', 'relevance', 'price'] as const;
export type Sort = (typeof sorts)[number];
export type Dates = 'today' | 'weekend' | 'picked';
export type FilterName = keyof EventCounts['without'];

/** In minor units; an end that is not there is open. */
export interface PriceWish {
  readonly currency: string;
  readonly least?: number | undefined;
  readonly most?: number | undefined;
}

/** What somebody wants to find. Days as `2026-12-04`. */
export interface Wish {
  readonly text: string;
  readonly dates: Dates | undefined;
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly cities: readonly string[];
  readonly online: boolean;
  readonly kinds: readonly EventKind[];
  readonly price: PriceWish | undefined;
  readonly accessible: boolean;
  readonly available: boolean;
  readonly sort: Sort | undefined;
}

const longestText = 100;
const onlineWord = 'online';

/** What somebody wrote into the address by hand is ignored where it makes no sense. */
export function wishOf(parameters: SearchParameters): Wish {
  const { q = '', from, to } = parameters;
  const places = listIn(parameters.where, ';');
  const only = listIn(parameters.only, ',');
  const kinds = listIn(parameters.kind, ',');
  return {
    text: q.trim().slice(0, longestText),
    dates: (['today', 'weekend', 'picked'] as const).find((dates) => dates === parameters.dates),
    from: dayOf(from) && from,
    to: dayOf(to) && to,
    cities: places.filter((place) => place !== onlineWord),
    online: places.includes(onlineWord),
    kinds: kindLabels.map(({ kind }) => kind).filter((kind) => kinds.includes(kind)),
    price: priceIn(parameters.price),
    accessible: only.includes('accessible'),
    available: only.includes('available'),
    sort: sorts.find((sort) => sort === parameters.sort),
  };
}

/** Undefined is taken out of the address. */
export function parametersOf(wish: Wish): SearchParameters {
  const only = [wish.accessible && 'accessible', wish.available && 'available'].filter(
    (one) => one !== false,
  );
  return {
    q: wish.text || undefined,
    dates: wish.dates,
    from: wish.dates === 'picked' ? wish.from : undefined,
    to: wish.dates === 'picked' ? wish.to : undefined,
    where: [...wish.cities, ...(wish.online ? [onlineWord] : [])].join(';') || undefined,
    kind: wish.kinds.join(',') || undefined,
    price: wish.price && priceText(wish.price),
    only: only.join(',') || undefined,
    sort: wish.sort,
  };
}

const priceText = ({ currency, least, most }: PriceWish): string =>
  `${currency}:${least ?? ''}-${most ?? ''}`;

export const nothing: Omit<Wish, 'text' | 'sort'> = {
  ...{ dates: undefined, from: undefined, to: undefined, cities: [], online: false, kinds: [] },
  ...{ price: undefined, accessible: false, available: false },
};

/** What a filter has to be for it to let everything through. */
export function cleared(filter: FilterName): Partial<Wish> {
  switch (filter) {
    case 'when':
      return { dates: undefined, from: undefined, to: undefined };
    case 'where':
      return { cities: [], online: false };
    case 'kind':
      return { kinds: [] };
    case 'price':
      return { price: undefined };
    case 'accessible':
      return { accessible: false };
    case 'available':
      return { available: false };
    default:
      return filter satisfies never;
  }
}

/** By relevance where there is something to be relevant to. */
export function sortOf({ sort, text }: Wish): Sort {
  if (text === '' && sort === 'relevance') return 'date';
  return sort ?? (text === '' ? 'date' : 'relevance');
}

/** The times that can be chosen by a word. */
export const spansFrom = (now: Date): readonly DateRange[] => [today(now), weekend(now)];

/** As the service is asked. */
export function queryOf(wish: Wish, now: Date) {
  const { text, cities, kinds, price } = wish;
  const yes = (flag: boolean) => (flag ? ('true' as const) : undefined);
  return {
    q: text || undefined,
    ...timesOf(wish, now),
    cities: cities.join(';') || undefined,
    online: yes(wish.online),
    kinds: kinds.join(',') || undefined,
    currency: price?.currency,
    least: price?.least,
    most: price?.most,
    accessible: yes(wish.accessible),
    available: yes(wish.available),
    sort: sortOf(wish),
    spans: spansFrom(now)
      .map(({ from, to }) => `${from}/${to}`)
      .join(','),
  };
}

function timesOf({ dates, from, to }: Wish, now: Date): Partial<DateRange> {
  if (dates === undefined) return {};
  if (dates === 'today') return today(now);
  if (dates === 'weekend') return weekend(now);
  const [first, last] = [dayOf(from), dayOf(to)];
  return { ...(first && { from: first.toISOString() }), ...(last && { to: daysFrom(last, 1).to }) };
}

function priceIn(text: string | undefined): PriceWish | undefined {
  const [, currency, least, most] = /^([A-Z]{3}):(\d{0,9})-(\d{0,9})$/.exec(text ?? '') ?? [];
  if (currency === undefined) return undefined;
  return { currency, least: least ? Number(least) : undefined, most: most ? Number(most) : undefined };
}

function listIn(text: string | undefined, between: string): readonly string[] {
  const all = (text ?? '').split(between).map((one) => one.trim());
  return [...new Set(all)].filter((one) => one !== '').slice(0, 20);
}
