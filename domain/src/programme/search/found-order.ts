import type { Currency } from '../../currency.ts';
import { readCursor, unknownPage, writeCursor } from '../../dynamo/cursor.ts';
import type { EventSort } from './event-search.ts';
import type { IndexedEvent } from './indexed-event.ts';

export type Scored = { readonly one: IndexedEvent; readonly score: number };

/** Where something stands in what was found: by its group, in that by its rank, then the soonest first. */
export type Place = {
  readonly group: string;
  readonly rank: number;
  readonly startsAt: number;
  readonly id: string;
};

const compare = <Value extends string | number>(one: Value, other: Value): number =>
  one === other ? 0 : one < other ? -1 : 1;

export const inOrder = (one: Place, other: Place): number =>
  compare(one.group, other.group) ||
  compare(one.rank, other.rank) ||
  compare(one.startsAt, other.startsAt) ||
  compare(one.id, other.id);

/** Amounts are compared within a currency only: one comes first, others after it, and last what has no price. */
const priceGroup = ({ currency, priceFrom }: IndexedEvent['event'], first: Currency | undefined): string => {
  if (priceFrom === null) return '2';
  return currency === first ? '0' : `1${currency}`;
};

/** @param first the currency whose prices come first */
export const placeOf = (
  { one: { event, startsAt }, score }: Scored,
  sort: EventSort,
  first?: Currency,
): Place => {
  const { id } = event;
  switch (sort) {
    case 'date':
      return { group: '', rank: 0, startsAt, id };
    case 'relevance':
      return { group: '', rank: -score, startsAt, id };
    case 'price':
      return { group: priceGroup(event, first), rank: event.priceFrom ?? 0, startsAt, id };
    default:
      return sort satisfies never;
  }
};

const bySoonest = ({ one }: Scored, { one: other }: Scored): number =>
  one.startsAt - other.startsAt || compare(one.event.id, other.event.id);

/** The order of places without making them: all that was found is compared. */
export const compareBy = (sort: EventSort, first?: Currency): ((one: Scored, other: Scored) => number) => {
  switch (sort) {
    case 'date':
      return bySoonest;
    case 'relevance':
      return (one, other) => other.score - one.score || bySoonest(one, other);
    case 'price':
      return (one, other) => inOrder(placeOf(one, sort, first), placeOf(other, sort, first));
    default:
      return sort satisfies never;
  }
};

export const writePlace = ({ group, rank, startsAt, id }: Place, sort: EventSort): string | null =>
  writeCursor({ sort, group, rank, startsAt, id });

/** @throws DomainError `invalid-input` where it is not the end of a page of this order */
export const readPlace = (cursor: string | undefined, wanted: EventSort): Place | undefined => {
  if (!cursor) return undefined;
  const { sort, group, rank, startsAt, id } = readCursor(cursor) ?? {};
  if (sort !== wanted || typeof group !== 'string' || typeof id !== 'string') throw unknownPage();
  if (typeof rank !== 'number' || typeof startsAt !== 'number') throw unknownPage();
  return { group, rank, startsAt, id };
};
