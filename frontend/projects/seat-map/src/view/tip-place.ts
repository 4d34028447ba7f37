import type { Point } from '@parterre/seating/chart';
import type { ViewSize } from '../camera/camera.ts';

/** A seat's middle and half its width, in pixels. */
export interface SeatOnScreen {
  readonly x: number;
  readonly y: number;
  readonly half: number;
}

/** Where the tooltip stands: above its seat, below where there is no room, never over the seat or beyond the edge. */
export function tipPlace(seat: SeatOnScreen, tip: ViewSize, view: ViewSize, headroom: number): Point {
  const { x, y, half } = seat;
  const gap = Math.max(26, half * 1.3 + 8);
  const above = y - gap - tip.height;
  const left = Math.min(Math.max(x - tip.width / 2, 8), Math.max(view.width - tip.width - 8, 8));
  return [left, above >= headroom ? above : y + gap];
}
