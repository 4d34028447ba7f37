import type { RowSpan } from './chart-index.ts';

/** Seats of one row, side by side without an aisle between them: `count` of them from `first` on. */
export type Stretch = { readonly row: RowSpan; readonly first: number; readonly count: number };

const stretchesOfRow = (row: RowSpan): Stretch[] => {
  const ends = row.aisles.map((before) => before + 1);
  const starts = [0, ...ends];
  return [...ends, row.seats.length].map((end, n) => {
    const start = starts[n] ?? 0;
    return { row, first: row.firstIndex + start, count: end - start };
  });
};

/** All of a house, in the order of its rows. */
export const stretchesOf = (rows: readonly RowSpan[]): Stretch[] => rows.flatMap(stretchesOfRow);
