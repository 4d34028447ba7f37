import type { SeatAttribute } from '@parterre/seating/chart';

/** Half of a seat's width, in chart units. */
export const seatHalf = 9.4;

/** Where a seat is drawn, in pixels; `depth` is how much longer than wide. */
export interface SeatPlace {
  readonly x: number;
  readonly y: number;
  readonly half: number;
  readonly depth: number;
  /** Radians. */
  readonly turn: number;
}

/**
 * Adds one seat to a path: rounded squares a little rounder at the back, turned to the stage; circles for wheelchairs,
 * a half circle for the companion beside it. `attribute` is what matters most of what the seat is. Hundreds share a path, so the turning is done here and not by the canvas.
 */
export function addSeat(path: Path2D, place: SeatPlace, attribute: SeatAttribute | undefined): void {
  switch (attribute) {
    case 'companion':
      return addCorners(path, place, [0.2, 0.2, 1, 1]);
    case 'accessible':
      return addCorners(path, place, [1, 1, 1, 1]);
    default:
      return addCorners(path, place, [0.6, 0.6, 0.85, 0.85]);
  }
}

/** A plain square: from a distance nobody sees its corners, and it costs a third. */
export function addBlock(path: Path2D, place: SeatPlace): void {
  const at = pointsOf(place);
  path.moveTo(...at(-1, -1));
  path.lineTo(...at(1, -1));
  path.lineTo(...at(1, 1));
  path.lineTo(...at(-1, 1));
  path.closePath();
}

/** The front half, which is shaded where the view is restricted. */
export function addFrontHalf(path: Path2D, place: SeatPlace): void {
  const at = pointsOf(place);
  path.moveTo(...at(-0.8, -0.05));
  path.lineTo(...at(-0.8, -0.5));
  path.quadraticCurveTo(...at(-0.8, -0.8), ...at(-0.5, -0.8));
  path.lineTo(...at(0.5, -0.8));
  path.quadraticCurveTo(...at(0.8, -0.8), ...at(0.8, -0.5));
  path.lineTo(...at(0.8, -0.05));
  path.closePath();
}

export function addTick(path: Path2D, { x, y, half }: SeatPlace): void {
  path.moveTo(x - half * 0.46, y);
  path.lineTo(x - half * 0.12, y + half * 0.38);
  path.lineTo(x + half * 0.5, y - half * 0.4);
}

/** From the seat's own square, -1 to 1, front at the top, to pixels. */
function pointsOf({ x, y, half, depth, turn }: SeatPlace): (u: number, v: number) => [number, number] {
  const [c, s] = [Math.cos(turn) * half, Math.sin(turn) * half];
  return (u, v) => [x + u * c - v * s, y + (u * s + v * c) * depth];
}

/** Corners clockwise from the front left; radii as shares of half a seat. */
function addCorners(
  path: Path2D,
  place: SeatPlace,
  [a, b, d, e]: readonly [number, number, number, number],
): void {
  const at = pointsOf(place);
  path.moveTo(...at(-1 + a, -1));
  path.lineTo(...at(1 - b, -1));
  path.quadraticCurveTo(...at(1, -1), ...at(1, -1 + b));
  path.lineTo(...at(1, 1 - d));
  path.quadraticCurveTo(...at(1, 1), ...at(1 - d, 1));
  path.lineTo(...at(-1 + e, 1));
  path.quadraticCurveTo(...at(-1, 1), ...at(-1, 1 - e));
  path.lineTo(...at(-1, -1 + a));
  path.quadraticCurveTo(...at(-1, -1), ...at(-1 + a, -1));
  path.closePath();
}
