import { centreOf, type Bounds } from '../chart/bounds.ts';
import type { Point } from '../chart/chart.ts';

/** Looks at the chart: `x`, `y` is the chart point in the view's upper left corner, `scale` the pixels per unit. */
export interface Camera {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

export interface ViewSize {
  readonly width: number;
  readonly height: number;
}

/** Pixels at each edge that something else covers: a title above, a sheet below. */
export interface Insets {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

export const noInsets: Insets = { top: 0, right: 0, bottom: 0, left: 0 };

export function toScreen(camera: Camera, [x, y]: Point): Point {
  return [(x - camera.x) * camera.scale, (y - camera.y) * camera.scale];
}

export function toChart(camera: Camera, [x, y]: Point): Point {
  return [x / camera.scale + camera.x, y / camera.scale + camera.y];
}

export function seen(camera: Camera, view: ViewSize): Bounds {
  const [left, top] = [camera.x, camera.y];
  return { left, top, right: left + view.width / camera.scale, bottom: top + view.height / camera.scale };
}

/** The whole of `bounds`, as large as the free part of the view allows. */
export function fit(bounds: Bounds, view: ViewSize, insets = noInsets, maxScale = Infinity): Camera {
  const width = Math.max(view.width - insets.left - insets.right, 1);
  const height = Math.max(view.height - insets.top - insets.bottom, 1);
  const scale = Math.min(
    width / Math.max(bounds.right - bounds.left, 1),
    height / Math.max(bounds.bottom - bounds.top, 1),
    maxScale,
  );
  const [x, y] = centreOf(bounds);
  return { scale, x: x - (insets.left + width / 2) / scale, y: y - (insets.top + height / 2) / scale };
}

/** Zooms so that the chart point under `at` stays under it. */
export function zoomAt(camera: Camera, at: Point, factor: number, limits: ZoomLimits): Camera {
  const scale = Math.min(Math.max(camera.scale * factor, limits.min), limits.max);
  const [x, y] = toChart(camera, at);
  return { scale, x: x - at[0] / scale, y: y - at[1] / scale };
}

export interface ZoomLimits {
  readonly min: number;
  readonly max: number;
}

export function pan(camera: Camera, dx: number, dy: number): Camera {
  return { ...camera, x: camera.x - dx / camera.scale, y: camera.y - dy / camera.scale };
}

/** Keeps the middle of the view on the drawing, so that nobody gets lost in the dark. */
export function kept(camera: Camera, bounds: Bounds, view: ViewSize): Camera {
  const [halfWidth, halfHeight] = [view.width / 2 / camera.scale, view.height / 2 / camera.scale];
  return {
    scale: camera.scale,
    x: Math.min(Math.max(camera.x, bounds.left - halfWidth), bounds.right - halfWidth),
    y: Math.min(Math.max(camera.y, bounds.top - halfHeight), bounds.bottom - halfHeight),
  };
}

/** The camera on its way; zooming feels even when the scale moves by ratio. */
export function between(from: Camera, to: Camera, progress: number, view: ViewSize): Camera {
  const scale = from.scale * (to.scale / from.scale) ** progress;
  const middle = (camera: Camera): Point => toChart(camera, [view.width / 2, view.height / 2]);
  const [[x0, y0], [x1, y1]] = [middle(from), middle(to)];
  const x = x0 + (x1 - x0) * progress;
  const y = y0 + (y1 - y0) * progress;
  return { scale, x: x - view.width / 2 / scale, y: y - view.height / 2 / scale };
}
