import { type Chart, type ChartRow, type Point, type SeatAttribute, seatPitch } from '../chart.ts';
import { focusBefore } from '../focus.ts';
import { SeatLayout } from '../seat-layout.ts';

interface RowSketch {
  readonly id: string;
  readonly seats: number;
  readonly attributes?: Record<string, readonly SeatAttribute[]>;
  readonly label?: string;
  readonly labels?: readonly string[];
  readonly aisles?: readonly number[];
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
  const drawn = { label: 'Stage', outline: stage };
  return {
    format: 2,
    version: 1,
    width,
    height: 400,
    stage: drawn,
    focus: focusBefore(drawn),
    sections: [{ id: 'stalls', name: 'Stalls', outline, rows: rows.map(rowOf) }],
    areas: [],
  };
}

function rowOf(sketch: RowSketch, index: number): ChartRow {
  const { id, seats, label = id, labels, aisles = [], attributes = {} } = sketch;
  const numbers = Array.from({ length: seats }, (_, n) => n);
  const left = (10 - seats) * (seatPitch / 2) + seatPitch / 2;
  return {
    ...{ id, label, labels, aisles, attributes },
    seats: numbers.map((n) => String(n + 1)),
    x: numbers.map((n) => left + n * seatPitch),
    y: numbers.map(() => 100 + index * 30),
    turn: numbers.map(() => 0),
  };
}
