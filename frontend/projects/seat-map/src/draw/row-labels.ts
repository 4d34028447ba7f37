import { type Point, seatPitch } from '@parterre/seating/chart';
import type { RowSpan } from '@parterre/seating/chart-index';
import type { SeatLayout } from '@parterre/seating/seat-layout';

export interface RowLabel {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  /** Away from the row's seats, a unit vector: what is long is written further out. */
  readonly away: Point;
  /** Between two blocks of seats, where it has room only from near. */
  readonly inAisle: boolean;
}

const beyondSeat = seatPitch * 0.95;
/** How far beyond a letter the next block may begin. */
const acrossAisle = seatPitch * 2.4;
/** As many characters have room between two blocks. */
const longestInAisle = 3;
const clearOfSeats = seatPitch * 0.72;
const clearOfLabels = seatPitch * 0.8;
/** Across an aisle the letter is written once. */
const clearOfSame = seatPitch * 3;

/** A row's letter beyond both of its ends, left out where a seat or another letter already is. */
export function rowLabels(layout: SeatLayout): RowLabel[] {
  const labels = new LabelField();
  for (const row of layout.rows) {
    const last = row.firstIndex + row.seats.length - 1;
    for (const [end, inner] of [
      [row.firstIndex, row.firstIndex + 1],
      [last, last - 1],
    ] as const) {
      const label = beyond(layout, end, row.seats.length > 1 ? inner : end, row);
      const hitsSeat = layout.grid.nearest(label.x, label.y, clearOfSeats) !== undefined;
      const fits = !label.inAisle || label.text.length <= longestInAisle;
      if (fits && !hitsSeat && !labels.crowds(label)) labels.add(label);
    }
  }
  return labels.all;
}

/** Labels by where they are: thousands are not compared with each other. */
class LabelField {
  readonly all: RowLabel[] = [];
  readonly #cells = new Map<string, RowLabel[]>();

  add(label: RowLabel): void {
    this.all.push(label);
    const key = keyOf(cellOf(label.x), cellOf(label.y));
    this.#cells.set(key, [...(this.#cells.get(key) ?? []), label]);
  }

  crowds(label: RowLabel): boolean {
    const [column, row] = [cellOf(label.x), cellOf(label.y)];
    for (let c = column - 1; c <= column + 1; c++) {
      for (let r = row - 1; r <= row + 1; r++) {
        if (this.#cells.get(keyOf(c, r))?.some((other) => tooClose(other, label)) === true) return true;
      }
    }
    return false;
  }
}

function cellOf(value: number): number {
  return Math.floor(value / clearOfSame);
}

function keyOf(column: number, row: number): string {
  return `${column}/${row}`;
}

function beyond(layout: SeatLayout, end: number, inner: number, row: RowSpan): RowLabel {
  const [x, y] = layout.at(end);
  const [ix, iy] = layout.at(inner);
  const distance = Math.hypot(x - ix, y - iy);
  const turn = layout.turn[end] ?? 0;
  const [ux, uy] =
    distance > 0 ? [(x - ix) / distance, (y - iy) / distance] : [-Math.cos(turn), -Math.sin(turn)];
  const further = beyondSeat + acrossAisle;
  const isContinued = (seat: number): boolean =>
    layout.rowAt(seat) !== row && layout.rowAt(seat).label === row.label;
  const inAisle =
    layout.grid.nearest(x + ux * further, y + uy * further, acrossAisle * 1.3, isContinued) !== undefined;
  return { x: x + ux * beyondSeat, y: y + uy * beyondSeat, text: row.label, away: [ux, uy], inAisle };
}

function tooClose(a: RowLabel, b: RowLabel): boolean {
  return Math.hypot(a.x - b.x, a.y - b.y) < (a.text === b.text ? clearOfSame : clearOfLabels);
}
