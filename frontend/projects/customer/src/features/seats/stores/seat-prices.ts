import { noColour } from '@parterre/seat-map/draw/seat-paint.ts';
import type { SeatLayout } from '@parterre/seating/seat-layout';
import type { Prices, TicketCategory } from '../../../data/api.ts';

/** The category of each seat as an index into the event's categories; `noColour` where it is not for sale. */
export function categoryOfSeats(
  layout: SeatLayout,
  prices: Prices,
  categories: readonly TicketCategory[],
): Uint8Array {
  const indexes = new Map<string | null | undefined, number>(categories.map(({ id }, i) => [id, i]));
  const result = new Uint8Array(layout.seatCount).fill(noColour);
  for (const section of layout.sections) {
    const assigned = prices.sections[section.id];
    if (!assigned) continue;
    for (const row of section.rows) {
      const ofRow = mostSpecific(assigned.rows[row.rowId], assigned.category);
      row.seats.forEach((number, n) => {
        const category = mostSpecific(assigned.seats[row.rowId]?.[number], ofRow);
        result[row.firstIndex + n] = indexes.get(category) ?? noColour;
      });
    }
  }
  return result;
}

/** `null` is a decision (not for sale); only what is not mentioned falls back. */
function mostSpecific(
  own: string | null | undefined,
  wider: string | null | undefined,
): string | null | undefined {
  return own === undefined ? wider : own;
}
