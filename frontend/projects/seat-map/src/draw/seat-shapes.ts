import type { SeatMark } from '../chart/chart.ts';

/** Half of a seat's width, in chart units. */
export const seatHalf = 9.4;

/**
 * Adds one seat to a path, in screen pixels: rounded squares a little rounder at the back, turned to the stage;
 * circles for wheelchairs, a half circle for the companion beside it, a cut corner where the view is restricted.
 * Hundreds share a path, so the turning is done here and not by the canvas.
 */
export function addSeat(
  path: Path2D,
  x: number,
  y: number,
  half: number,
  turn: number,
  mark: SeatMark | undefined,
): void {
  switch (mark) {
    case undefined:
      return addCorners(path, x, y, half, turn, [0.6, 0.6, 0.85, 0.85]);
    case 'restricted':
      return addCorners(path, x, y, half, turn, [0.01, 0.6, 0.85, 0.85], 0.9);
    case 'companion':
      return addCorners(path, x, y, half, turn, [0.2, 0.2, 1, 1]);
    case 'accessible':
      path.moveTo(x + half, y);
      path.arc(x, y, half, 0, Math.PI * 2);
  }
}

/** A plain square: from a distance nobody sees its corners, and it costs a third. */
export function addBlock(path: Path2D, x: number, y: number, half: number, turn: number): void {
  const [c, s] = [Math.cos(turn) * half, Math.sin(turn) * half];
  path.moveTo(x - c + s, y - s - c);
  path.lineTo(x + c + s, y + s - c);
  path.lineTo(x + c - s, y + s + c);
  path.lineTo(x - c - s, y - s + c);
  path.closePath();
}

/** Corners clockwise from the front left; radii as shares of half a seat; `cut` takes off the first corner. */
function addCorners(
  path: Path2D,
  x: number,
  y: number,
  half: number,
  turn: number,
  radii: readonly [number, number, number, number],
  cut = 0,
): void {
  const [c, s] = [Math.cos(turn) * half, Math.sin(turn) * half];
  const px = (u: number, v: number): number => x + u * c - v * s;
  const py = (u: number, v: number): number => y + u * s + v * c;
  const [a, b, d, e] = radii;
  path.moveTo(px(-1 + Math.max(a, cut), -1), py(-1 + Math.max(a, cut), -1));
  path.lineTo(px(1 - b, -1), py(1 - b, -1));
  path.quadraticCurveTo(px(1, -1), py(1, -1), px(1, -1 + b), py(1, -1 + b));
  path.lineTo(px(1, 1 - d), py(1, 1 - d));
  path.quadraticCurveTo(px(1, 1), py(1, 1), px(1 - d, 1), py(1 - d, 1));
  path.lineTo(px(-1 + e, 1), py(-1 + e, 1));
  path.quadraticCurveTo(px(-1, 1), py(-1, 1), px(-1, 1 - e), py(-1, 1 - e));
  path.lineTo(px(-1, -1 + Math.max(a, cut)), py(-1, -1 + Math.max(a, cut)));
  if (cut === 0) path.quadraticCurveTo(px(-1, -1), py(-1, -1), px(-1 + a, -1), py(-1 + a, -1));
  path.closePath();
}
