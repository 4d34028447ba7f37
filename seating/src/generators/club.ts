import { type ArcRow, arcPoints, onArc, outlineOf } from './arc.ts';
import type { CompiledChart, Point } from '../chart.ts';
import { type PlacedRow, type PlacedSection, compileParts } from './compile-parts.ts';
import { rowPitch, seatPitch } from '../chart.ts';

const tableRadius = 30;
const seatsPerTable = 4;
const tablesPerSide = 5;
const balconyRows = 4;
const balconyRadius = 900;
const balconyAngle = 0.42;

/** Seats around a table, looking at it. */
const table = (id: string, [x, y]: Point): PlacedRow => ({
  id,
  seats: Array.from({ length: seatsPerTable }, (_, n) => {
    const { at, turn } = onArc(tableRadius, (n + 0.5) * ((2 * Math.PI) / seatsPerTable));
    return { number: String(n + 1), at: [x + at[0], y + at[1]], turn };
  }),
});

const rectangle = (left: number, top: number, right: number, bottom: number): Point[] => [
  [left, top],
  [right, top],
  [right, bottom],
  [left, bottom],
];

const tables = (side: 'left' | 'right'): PlacedSection => {
  const sign = side === 'left' ? -1 : 1;
  const firstNumber = side === 'left' ? 1 : tablesPerSide + 1;
  const [inner, outer] = [sign * 420, sign * 560];
  return {
    id: `tables-${side}`,
    name: `Tables ${side}`,
    rows: Array.from({ length: tablesPerSide }, (_, n) =>
      table(`T${firstNumber + n}`, [(inner + outer) / 2, 320 + n * 110]),
    ),
    outline: rectangle(Math.min(inner, outer), 255, Math.max(inner, outer), 825),
  };
};

const balcony = (): PlacedSection => {
  const rows = Array.from({ length: balconyRows }, (_, n) => {
    const radius = balconyRadius + n * rowPitch;
    const pitch = seatPitch / radius;
    const count = Math.floor((2 * balconyAngle) / pitch);
    const first = ((count - 1) / 2) * pitch;
    const seats = Array.from({ length: count }, (_unused, seat) => ({
      number: String(seat + 1),
      ...onArc(radius, seat * pitch - first),
    }));
    const arc: ArcRow = { radius, from: -first, to: first };
    return { row: { id: String.fromCharCode(65 + n), seats }, arc };
  });
  return {
    id: 'balcony',
    name: 'Balcony',
    rows: rows.map(({ row }) => row),
    outline: outlineOf(rows.map(({ arc }) => arc)),
  };
};

/** A club: people stand before the stage, sit at tables along the walls, or on a balcony at the back. */
export const club = (standing: number): CompiledChart =>
  compileParts({
    sections: [tables('left'), tables('right'), balcony()],
    areas: [
      {
        id: 'floor',
        name: 'Floor, standing',
        capacity: standing,
        outline: [[-370, 255], [370, 255], ...arcPoints(820, 0.42, -0.42)],
      },
    ],
    stage: { label: 'Stage', outline: rectangle(-300, 90, 300, 215) },
  });
