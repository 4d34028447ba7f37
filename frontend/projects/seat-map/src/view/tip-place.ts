import type { Point } from '../chart/chart.ts';
import type { ViewSize } from './camera.ts';

const gap = 26;

/** Where the tooltip stands: above its seat, below where there is no room, never over the seat or beyond the edge. */
export function tipPlace(seat: Point, tip: ViewSize, view: ViewSize, headroom: number): Point {
  const [x, y] = seat;
  const above = y - gap - tip.height;
  const left = Math.min(Math.max(x - tip.width / 2, 8), Math.max(view.width - tip.width - 8, 8));
  return [left, above >= headroom ? above : y + gap];
}
