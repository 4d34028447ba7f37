import type { Point } from '../chart.ts';
import { rowPitch, seatPitch } from '../chart.ts';

/** A row as a piece of an arc around the middle of the stage; angles in radians, 0 straight ahead, growing rightwards. */
export type ArcRow = { readonly radius: number; readonly from: number; readonly to: number };

/** Where somebody sits who looks at the middle of the stage. */
export const onArc = (radius: number, angle: number): { at: Point; turn: number } => ({
  at: [Math.sin(angle) * radius, Math.cos(angle) * radius],
  turn: (-angle * 180) / Math.PI,
});

const smoothness = 0.06;

/** Points along an arc, close enough together to look round. */
export const arcPoints = (radius: number, from: number, to: number): Point[] => {
  const steps = Math.max(1, Math.ceil(Math.abs(to - from) / smoothness));
  return Array.from({ length: steps + 1 }, (_, n) => onArc(radius, from + ((to - from) * n) / steps).at);
};

/** A line around rows that lie behind one another, half a seat away from them. */
export const outlineOf = (rows: readonly ArcRow[]): Point[] => {
  const sorted = rows.toSorted((one, other) => one.radius - other.radius);
  const [front, back] = [sorted.at(0), sorted.at(-1)];
  if (!front || !back) return [];
  const side = (edge: 'from' | 'to', sign: number) => (row: ArcRow) =>
    onArc(row.radius, row[edge] + (sign * 0.75 * seatPitch) / row.radius).at;
  const [right, left] = [side('to', 1), side('from', -1)];
  const depth = rowPitch / 2 + 2;
  return [
    ...arcPoints(front.radius - depth, front.from, front.to),
    ...sorted.map(right),
    ...arcPoints(back.radius + depth, back.to, back.from),
    ...sorted.map(left).toReversed(),
  ];
};
