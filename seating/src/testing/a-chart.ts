import type { Chart, ChartRow, Point, SeatMark } from '../chart.ts';
import { seatPitch } from '../chart.ts';
import { SeatLayout } from '@parterre/seating/seat-layout';

interface RowSketch {
  readonly id: string;
  readonly seats: number;
  readonly marks?: Record<string, SeatMark>;
}

/** Straight rows below a stage, one section: row n lies n × 30 units down, seats 1, 2, 3… from the left. */
export function aLayout(...rows: RowSketch[]): SeatLayout {
  return new SeatLayout(aChart(...rows));
}

export function aChart(...rows: RowSketch[]): Chart {
  const width = 10 * seatPitch;
  const outline: Point[] = [
    [0, 80],
    [width, 80],
    [width, 400],
    [0, 400],
  ];
  const stage: Point[] = [
    [60, 0],
    [180, 0],
    [180, 40],
    [60, 40],
  ];
  return {
    version: 1,
    width,
    height: 400,
    stage: { label: 'Stage', outline: stage },
    sections: [{ id: 'stalls', name: 'Stalls', outline, rows: rows.map(rowOf) }],
    areas: [],
  };
}

function rowOf({ id, seats, marks = {} }: RowSketch, index: number): ChartRow {
  const numbers = Array.from({ length: seats }, (_, n) => n);
  const left = (10 - seats) * (seatPitch / 2) + seatPitch / 2;
  return {
    id,
    seats: numbers.map((n) => String(n + 1)),
    x: numbers.map((n) => left + n * seatPitch),
    y: numbers.map(() => 100 + index * 30),
    turn: numbers.map(() => 0),
    marks,
  };
}
