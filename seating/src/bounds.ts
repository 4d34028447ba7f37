import type { Point } from './chart.ts';

/** A rectangle in chart units. */
export interface Bounds {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export function boundsOf(points: Iterable<Point>, margin = 0): Bounds {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x);
    bottom = Math.max(bottom, y);
  }
  if (left > right) return { left: 0, top: 0, right: 0, bottom: 0 };
  return { left: left - margin, top: top - margin, right: right + margin, bottom: bottom + margin };
}

export function centreOf({ left, top, right, bottom }: Bounds): Point {
  return [(left + right) / 2, (top + bottom) / 2];
}

export function overlap(a: Bounds, b: Bounds): boolean {
  return a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom;
}

/** Even-odd rule. */
export function inside(outline: readonly Point[], [x, y]: Point): boolean {
  let isInside = false;
  let previous = outline.at(-1);
  for (const corner of outline) {
    if (previous && corner[1] > y !== previous[1] > y) {
      const crossing = ((previous[0] - corner[0]) * (y - corner[1])) / (previous[1] - corner[1]) + corner[0];
      if (x < crossing) isInside = !isInside;
    }
    previous = corner;
  }
  return isInside;
}
