import { z } from 'zod';
import { type TicketCategoryId, ticketCategoryId } from '../../ids.ts';

/** Null: not for sale. */
const assigned = ticketCategoryId.nullable();

/**
 * What the seats of one section cost. The most specific line wins: seat, then row, then section. Where no line speaks
 * of a seat, it is undecided, which keeps the event from being published.
 */
export const sectionAssignment = z.strictObject({
  category: assigned.optional(),
  rows: z.record(z.string(), assigned),
  seats: z.record(z.string(), z.record(z.string(), assigned)),
});
export type SectionAssignment = z.infer<typeof sectionAssignment>;

/** A category, null for "not for sale", or undefined for "undecided". */
export type SeatCategory = TicketCategoryId | null | undefined;

/** The prices of an event as portals read them: by section and by area. */
export const seatAssignments = z.strictObject({
  sections: z.record(z.string(), sectionAssignment),
  areas: z.record(z.string(), assigned),
});
export type SeatAssignments = z.infer<typeof seatAssignments>;

export const undecided = (): SectionAssignment => ({ rows: {}, seats: {} });

/**
 * What a record itself says of an id. Ids come from charts, and a row may be called `toString`: what every object
 * inherits is no answer.
 */
export const entryOf = <Value>(record: Readonly<Record<string, Value>>, id: string): Value | undefined =>
  Object.hasOwn(record, id) ? record[id] : undefined;

export const categoryOfRow = ({ rows, category }: SectionAssignment, rowId: string): SeatCategory => {
  const byRow = entryOf(rows, rowId);
  return byRow === undefined ? category : byRow;
};

export const categoryOfSeat = (assignment: SectionAssignment, rowId: string, seat: string): SeatCategory => {
  const bySeat = entryOf(entryOf(assignment.seats, rowId) ?? {}, seat);
  return bySeat === undefined ? categoryOfRow(assignment, rowId) : bySeat;
};

type Line = SectionAssignment['rows'];

/** Without the lines that name a category that was removed: what they spoke of is undecided again. */
export const withoutRemovedCategories = (
  { sections, areas }: SeatAssignments,
  categories: ReadonlySet<TicketCategoryId>,
): SeatAssignments => {
  const isKnown = (category: TicketCategoryId | null) => category === null || categories.has(category);
  const cleanLine = (line: Line): Line =>
    Object.fromEntries(Object.entries(line).filter(([, category]) => isKnown(category)));
  const cleanSection = ({ category, rows, seats }: SectionAssignment): SectionAssignment => ({
    ...(category !== undefined && isKnown(category) && { category }),
    rows: cleanLine(rows),
    seats: Object.fromEntries(Object.entries(seats).map(([rowId, line]) => [rowId, cleanLine(line)])),
  });
  return {
    sections: Object.fromEntries(
      Object.entries(sections).map(([id, section]) => [id, cleanSection(section)]),
    ),
    areas: cleanLine(areas),
  };
};
