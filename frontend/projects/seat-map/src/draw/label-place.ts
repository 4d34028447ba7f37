import { boundsOf, centreOf, inside } from '@parterre/seating/bounds';
import type { Point } from '@parterre/seating/chart';
import { toChart, toScreen, type Camera, type ViewSize } from '../camera/camera.ts';

const steps = 14;
const found = new WeakMap<readonly Point[], Point>();

/** The point of a shape with the most room around it: the middle of a bent or pointed shape may lie outside of it. */
export function roomiest(outline: readonly Point[]): Point {
  const place = found.get(outline) ?? search(outline);
  found.set(outline, place);
  return place;
}

/** Whether a box of that size, in pixels, lies wholly inside a shape. */
export function fitsInside(
  outline: readonly Point[],
  camera: Camera,
  middle: Point,
  { width, height }: ViewSize,
): boolean {
  const [x, y] = toScreen(camera, middle);
  const [left, top] = toChart(camera, [x - width / 2, y - height / 2]);
  const [right, bottom] = toChart(camera, [x + width / 2, y + height / 2]);
  const isCut = outline.some(([px, py]) => px > left && px < right && py > top && py < bottom);
  if (isCut) return false;
  for (let n = 0; n <= 4; n++) {
    const [across, down] = [left + ((right - left) * n) / 4, top + ((bottom - top) * n) / 4];
    const edge: Point[] = [
      [across, top],
      [across, bottom],
      [left, down],
      [right, down],
    ];
    if (!edge.every((point) => inside(outline, point))) return false;
  }
  return true;
}

/** The side of a square as large as the shape. */
export function breadthOf(outline: readonly Point[]): number {
  let twice = 0;
  outline.forEach(([x, y], i) => {
    const [nextX, nextY] = outline[(i + 1) % outline.length] ?? [x, y];
    twice += x * nextY - nextX * y;
  });
  return Math.sqrt(Math.abs(twice) / 2);
}

function search(outline: readonly Point[]): Point {
  const bounds = boundsOf(outline);
  let best = centreOf(bounds);
  // The middle is preferred, if there is nearly as much room as anywhere.
  let most = inside(outline, best) ? distanceToEdge(outline, best) * 1.15 : 0;
  for (let row = 1; row < steps; row++) {
    for (let column = 1; column < steps; column++) {
      const point: Point = [
        bounds.left + ((bounds.right - bounds.left) * column) / steps,
        bounds.top + ((bounds.bottom - bounds.top) * row) / steps,
      ];
      const room = inside(outline, point) ? distanceToEdge(outline, point) : 0;
      if (room > most) [best, most] = [point, room];
    }
  }
  return best;
}

function distanceToEdge(outline: readonly Point[], point: Point): number {
  let least = Infinity;
  let previous = outline.at(-1);
  for (const corner of outline) {
    if (previous) least = Math.min(least, distanceToLine(point, previous, corner));
    previous = corner;
  }
  return least;
}

function distanceToLine([x, y]: Point, [x0, y0]: Point, [x1, y1]: Point): number {
  const [dx, dy] = [x1 - x0, y1 - y0];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.min(Math.max(((x - x0) * dx + (y - y0) * dy) / length, 0), 1);
  return Math.hypot(x - x0 - along * dx, y - y0 - along * dy);
}
