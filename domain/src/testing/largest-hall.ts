import type { SectionAssignment } from '../programme/events/seat-assignment.ts';
import { randomIds, ticketCategoryId } from '../ids.ts';

/** The largest section that a chart can have, priced seat by seat so that no two neighbours cost the same. */
export const theDearestSection = (): SectionAssignment => {
  const categories = Array.from({ length: 20 }, () => ticketCategoryId.parse(randomIds.next()));
  const line = (row: number) =>
    Object.fromEntries(
      Array.from({ length: 200 }, (_, n) => [String(10_000 + n), categories[(n * 7 + row) % 20] ?? null]),
    );
  return {
    rows: {},
    seats: Object.fromEntries(Array.from({ length: 200 }, (_, row) => [`ROW-${1000 + row}`, line(row)])),
  };
};
