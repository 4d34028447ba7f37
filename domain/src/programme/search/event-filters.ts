import { fromInstant } from '../../clock.ts';
import { fold } from '../../fold.ts';
import type { EventQuery, PriceRange, Span } from './event-search.ts';
import type { IndexedEvent } from './indexed-event.ts';

type Fits = (one: IndexedEvent) => boolean;

const always: Fits = () => true;

export const inSpan = ({ from, to }: Span): Fits => {
  const since = from ? fromInstant(from) : -Infinity;
  const until = to ? fromInstant(to) : Infinity;
  return ({ startsAt }) => startsAt >= since && startsAt < until;
};

const inPlaces = ({ cities = [], online }: EventQuery): Fits => {
  const wanted = new Set(cities.map(fold));
  const inCity: Fits = ({ city }) => wanted.has(city);
  if (online === undefined) return wanted.size > 0 ? inCity : always;
  const isOnline: Fits = (one) => one.isOnline;
  if (online) return (one) => isOnline(one) || inCity(one);
  return (one) => !isOnline(one) && (wanted.size === 0 || inCity(one));
};

const atPrice = ({ currency, least = 0, most = Infinity }: PriceRange): Fits => {
  return ({ currency: own, priceFrom, event: { priceTo } }) =>
    own === currency && priceFrom !== null && priceFrom <= most && (priceTo ?? priceFrom) >= least;
};

const ofKind = ({ kinds = [] }: EventQuery): Fits =>
  kinds.length > 0 ? ({ kind }) => kinds.includes(kind) : always;

export const isAccessible: Fits = ({ event }) => event.accessible === true;

/** In the order of `filterNames`. */
export const filtersOf = (query: EventQuery, isAvailable: Fits): readonly Fits[] => [
  query.when ? inSpan(query.when) : always,
  inPlaces(query),
  ofKind(query),
  query.price ? atPrice(query.price) : always,
  query.accessible ? isAccessible : always,
  query.available ? isAvailable : always,
];

export const fitsAll = -1;
const fitsSeveralNot = -2;

/** Which one of several filters an event does not fit, if it is one; else `fitsAll`, or a number that is none of them. */
export const onlyMisfit = (filters: readonly Fits[], one: IndexedEvent): number => {
  let misfit = fitsAll;
  for (let n = 0; n < filters.length; n++) {
    if (filters[n]?.(one) ?? true) continue;
    if (misfit !== fitsAll) return fitsSeveralNot;
    misfit = n;
  }
  return misfit;
};
