import { seatPitch } from '../chart/chart.ts';
import type { SeatLayout } from '../chart/seat-layout.ts';

export interface RowLabel {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

const beyondSeat = seatPitch * 0.95;
const clearOfSeats = seatPitch * 0.72;
const clearOfLabels = seatPitch * 0.8;
/** Across an aisle the letter is written once. */
const clearOfSame = seatPitch * 3;

/** A row's letter beyond both of its ends, left out where a seat or another letter already is. */
export function rowLabels(layout: SeatLayout): RowLabel[] {
  const labels: RowLabel[] = [];
  for (const row of layout.rows) {
    const last = row.firstSeat + row.numbers.length - 1;
    for (const [end, inner] of [
      [row.firstSeat, row.firstSeat + 1],
      [last, last - 1],
    ] as const) {
      const label = beyond(layout, end, row.numbers.length > 1 ? inner : end, row.id);
      const hitsSeat = layout.grid.nearest(label.x, label.y, clearOfSeats) !== undefined;
      const hitsLabel = labels.some((other) => tooClose(other, label));
      if (!hitsSeat && !hitsLabel) labels.push(label);
    }
  }
  return labels;
}

function beyond(layout: SeatLayout, end: number, inner: number, text: string): RowLabel {
  const [x, y] = layout.at(end);
  const [ix, iy] = layout.at(inner);
  const distance = Math.hypot(x - ix, y - iy);
  const turn = layout.turn[end] ?? 0;
  const [ux, uy] =
    distance > 0 ? [(x - ix) / distance, (y - iy) / distance] : [-Math.cos(turn), -Math.sin(turn)];
  return { x: x + ux * beyondSeat, y: y + uy * beyondSeat, text };
}

function tooClose(a: RowLabel, b: RowLabel): boolean {
  return Math.hypot(a.x - b.x, a.y - b.y) < (a.text === b.text ? clearOfSame : clearOfLabels);
}
