import { z } from 'zod';
import { type TicketCategoryId, ticketCategoryId } from '../ids.ts';

/** Null: not for sale. */
const assigned = ticketCategoryId.nullable();

/**
 * What the seats of one section cost. The most specific line wins: seat, then row, then section. A section (or area)
 * without an assignment has not been decided yet, which keeps the event from being published.
 */
export const sectionAssignment = z.strictObject({
  category: assigned,
  rows: z.record(z.string(), assigned),
  seats: z.record(z.string(), z.record(z.string(), assigned)),
});
export type SectionAssignment = z.infer<typeof sectionAssignment>;

export const emptyAssignment: SectionAssignment = { category: null, rows: {}, seats: {} };

/** The prices of an event as portals read them: by section and by area. */
export const seatAssignments = z.strictObject({
  sections: z.record(z.string(), sectionAssignment),
  areas: z.record(z.string(), assigned),
});
export type SeatAssignments = z.infer<typeof seatAssignments>;

/** The category of a seat; null when it is not for sale. */
export const categoryInSection = (
  assignment: SectionAssignment,
  rowId: string,
  seat: string,
): TicketCategoryId | null => {
  const bySeat = assignment.seats[rowId]?.[seat];
  if (bySeat !== undefined) return bySeat;
  const byRow = assignment.rows[rowId];
  return byRow === undefined ? assignment.category : byRow;
};
