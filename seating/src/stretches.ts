import type { RowSpan } from './chart-index.ts';
import { seatPitch } from './chart.ts';
import type { SeatLayout } from './seat-layout.ts';

/** Seats of one row, side by side without an aisle between them: `count` of them from `first` on. */
export type Stretch = { readonly row: RowSpan; readonly first: number; readonly count: number };

/** Farther apart than this, in chart units, two seats of a row have an aisle between them. */
const acrossAisle = seatPitch * 1.7;

const stretchesOfRow = (layout: SeatLayout, row: RowSpan): Stretch[] => {
  const end = row.firstIndex + row.seats.length;
  const stretches: Stretch[] = [];
  let first = row.firstIndex;
  for (let seat = first + 1; seat <= end; seat++) {
    const [x, y] = layout.at(seat);
    const [lastX, lastY] = layout.at(seat - 1);
    if (seat < end && Math.hypot(x - lastX, y - lastY) < acrossAisle) continue;
    stretches.push({ row, first, count: seat - first });
    first = seat;
  }
  return stretches;
};

/** All of a house, in the order of its rows. */
export const stretchesOf = (layout: SeatLayout): Stretch[] =>
  layout.rows.flatMap((row) => stretchesOfRow(layout, row));
