import { hash } from 'node:crypto';
import { z } from 'zod';
import { unseenText } from '../../text.ts';
import { DomainError } from '../../domain-error.ts';
import type { SalesPlan } from '../../programme/publishing/sales-plan.ts';
import type { TicketCategoryId } from '../../ids.ts';
import { groupByRow, parseSeatId, type RowSeats } from '../seats/seat-claim.ts';
import { maxCounters, maxPlaces } from '../bookings/booking.ts';

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

const invalid = (
  code: 'unknown-seat' | 'not-for-sale' | 'too-many-places' | 'invalid-input',
  field: string,
  message: string,
) =>
  new DomainError(code, `${message[0]?.toUpperCase()}${message.slice(1)}.`, { fields: [{ field, message }] });

const priceOf = (plan: SalesPlan, categoryId: TicketCategoryId): number => {
  const category = plan.categories.get(categoryId);
  if (!category) throw new TypeError(`event ${plan.event.id} has no category ${categoryId}`);
  return category.price.amount;
};

const requireCategory = (
  categoryId: TicketCategoryId | null | undefined,
  field: string,
  what: string,
): TicketCategoryId => {
  if (categoryId === undefined) throw invalid('unknown-seat', field, `there is no ${what} at this event`);
  if (categoryId === null) throw invalid('not-for-sale', field, `${what} is not for sale`);
  return categoryId;
};

const requireCount = ({ seats, places }: Choice): void => {
  const count = seats.length + places.reduce((total, wanted) => total + wanted.count, 0);
  if (count < 1) throw invalid('invalid-input', 'seats', 'choose at least one seat or place');
  if (count > maxPlaces)
    throw invalid('too-many-places', 'seats', `one booking takes up to ${maxPlaces} places`);
  if (places.length > maxCounters)
    throw invalid('too-many-places', 'places', `one booking takes places in up to ${maxCounters} areas`);
  if (new Set(seats).size < seats.length) throw invalid('invalid-input', 'seats', 'a seat is named twice');
  if (new Set(places.map(({ areaId }) => areaId)).size < places.length)
    throw invalid('invalid-input', 'places', 'an area is named twice');
};

/**
 * A choice checked against the event and priced by it, rows in the order in which they are claimed.
 * @throws DomainError `unknown-seat`, `not-for-sale`, `too-many-places` or `invalid-input`, naming the field
 */
export const priceChoice = (plan: SalesPlan, wanted: Choice): PricedChoice => {
  requireCount(wanted);
  const byCategory = Map.groupBy(wanted.seats.entries(), ([n, seatId]) =>
    requireCategory(plan.categoryOf(seatId), `seats.${n}`, `seat ${seatId}`),
  );
  const rows = [...byCategory].flatMap(([categoryId, seats]) =>
    groupByRow(seats.flatMap(([, seatId]) => parseSeatId(seatId) ?? [])).map((row) => ({
      ...row,
      categoryId,
      price: priceOf(plan, categoryId),
    })),
  );
  const places = wanted.places.map(({ areaId, count }, n) => {
    const categoryId = requireCategory(plan.categoryOfArea(areaId), `places.${n}.areaId`, `area ${areaId}`);
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
