import { hash } from 'node:crypto';
import { z } from 'zod';
import { unseenText } from '../../text.ts';
import { atFault, DomainError } from '../../domain-error.ts';
import type { SalesPlan } from '../../programme/publishing/sales-plan.ts';
import type { TicketCategoryId } from '../../ids.ts';
import { groupByRow, parseSeatId, type RowSeats } from '@parterre/seating/seat-id';
import { maxCounters, maxPlaces } from '../bookings/booking.ts';
import type { SalesWords } from '../words/en.ts';
import { say } from '../words/sales-words.ts';

/** What a customer wants: seats by id, and a number of places in areas. Prices are never part of it. */
export const choice = z.strictObject({
  seats: z.array(unseenText(100)).max(1000).default([]),
  places: z
    .array(z.strictObject({ areaId: unseenText(100), count: z.int().min(1).max(1000) }))
    .max(100)
    .default([]),
});
export type Choice = z.infer<typeof choice>;

/** Seats and places of a choice together. */
export const placesIn = ({ seats, places }: Choice): number =>
  places.reduce((total, { count }) => total + count, seats.length);

export type PricedRow = RowSeats & { readonly categoryId: TicketCategoryId; readonly price: number };
export type PricedPlaces = {
  readonly areaId: string;
  readonly count: number;
  readonly categoryId: TicketCategoryId;
  readonly price: number;
};
export type PricedChoice = { readonly rows: readonly PricedRow[]; readonly places: readonly PricedPlaces[] };

type Why = (words: SalesWords['choice']) => string;

const invalid = (
  code: 'unknown-seat' | 'not-for-sale' | 'too-many-places' | 'invalid-input',
  field: string,
  why: Why,
) =>
  new DomainError(
    code,
    say(({ choice: words }) => words.sentence({ why: why(words) })),
    atFault(
      field,
      say(({ choice: words }) => why(words)),
    ),
  );

const priceOf = (plan: SalesPlan, categoryId: TicketCategoryId): number => {
  const category = plan.categories.get(categoryId);
  if (!category) throw new TypeError(`event ${plan.event.id} has no category ${categoryId}`);
  return category.price.amount;
};

/** What is said where there is no such place, and where nobody sells it. */
type WhyNot = { readonly none: Why; readonly notForSale: Why };

const ofSeat = (id: string): WhyNot => ({
  none: (words) => words.noSeat({ id }),
  notForSale: (words) => words.seatNotForSale({ id }),
});
const ofArea = (id: string): WhyNot => ({
  none: (words) => words.noArea({ id }),
  notForSale: (words) => words.areaNotForSale({ id }),
});

const requireCategory = (
  categoryId: TicketCategoryId | null | undefined,
  field: string,
  { none, notForSale }: WhyNot,
): TicketCategoryId => {
  if (categoryId === undefined) throw invalid('unknown-seat', field, none);
  if (categoryId === null) throw invalid('not-for-sale', field, notForSale);
  return categoryId;
};

const requireCount = ({ seats, places }: Choice): void => {
  const count = seats.length + places.reduce((total, wanted) => total + wanted.count, 0);
  if (count < 1) throw invalid('invalid-input', 'seats', (words) => words.nothing);
  if (count > maxPlaces)
    throw invalid('too-many-places', 'seats', (words) => words.tooManyPlaces({ most: maxPlaces }));
  if (places.length > maxCounters)
    throw invalid('too-many-places', 'places', (words) => words.tooManyAreas({ most: maxCounters }));
  if (new Set(seats).size < seats.length) throw invalid('invalid-input', 'seats', (words) => words.seatTwice);
  if (new Set(places.map(({ areaId }) => areaId)).size < places.length)
    throw invalid('invalid-input', 'places', (words) => words.areaTwice);
};

/**
 * A choice checked against the event and priced by it, rows in the order in which they are claimed.
 * @throws DomainError `unknown-seat`, `not-for-sale`, `too-many-places` or `invalid-input`, naming the field
 */
export const priceChoice = (plan: SalesPlan, wanted: Choice): PricedChoice => {
  requireCount(wanted);
  const byCategory = Map.groupBy(wanted.seats.entries(), ([n, seatId]) =>
    requireCategory(plan.categoryOf(seatId), `seats.${n}`, ofSeat(seatId)),
  );
  const rows = [...byCategory].flatMap(([categoryId, seats]) =>
    groupByRow(seats.flatMap(([, seatId]) => parseSeatId(seatId) ?? [])).map((row) => ({
      ...row,
      categoryId,
      price: priceOf(plan, categoryId),
    })),
  );
  const places = wanted.places.map(({ areaId, count }, n) => {
    const categoryId = requireCategory(plan.categoryOfArea(areaId), `places.${n}.areaId`, ofArea(areaId));
    return { areaId, count, categoryId, price: priceOf(plan, categoryId) };
  });
  return { rows: rows.sort((one, other) => compareRows(one, other)), places };
};

const compareRows = (one: RowSeats, other: RowSeats): number => {
  const [left, right] = [`${one.sectionId}/${one.rowId}`, `${other.sectionId}/${other.rowId}`];
  return left < right ? -1 : left > right ? 1 : 0;
};

/** Equal for equal requests: tells a repeated request from another one under the same key. */
export const hashChoice = (eventId: string, { seats, places }: Choice): string =>
  hash(
    'sha256',
    JSON.stringify([
      eventId,
      [...seats].sort(),
      [...places].sort((one, other) => (one.areaId < other.areaId ? -1 : 1)),
    ]),
    'base64url',
  ).slice(0, 16);
