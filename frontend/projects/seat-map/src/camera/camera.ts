import { type Bounds, centreOf } from '@parterre/seating/bounds';
import type { Point } from '@parterre/seating/chart';

/**
 * Looks at the chart: `x`, `y` is the chart point in the view's upper left corner, `scale` the pixels per unit across,
 * and `depth` how much longer a unit is from front to back: 1 in true proportions, more where a tall screen shows the
 * whole house.
 */
export interface Camera {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
  readonly depth: number;
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

/** Pixels per unit from front to back. */
export function deepScale({ scale, depth }: Camera): number {
  return scale * depth;
}

export function toScreen(camera: Camera, [x, y]: Point): Point {
  return [(x - camera.x) * camera.scale, (y - camera.y) * deepScale(camera)];
}

export function toChart(camera: Camera, [x, y]: Point): Point {
  return [x / camera.scale + camera.x, y / deepScale(camera) + camera.y];
}

export function seen(camera: Camera, view: ViewSize): Bounds {
  const [left, top] = [camera.x, camera.y];
  const [right, bottom] = toChart(camera, [view.width, view.height]);
  return { left, top, right, bottom };
}

export interface FitLimits {
  readonly maxScale?: number;
  /** How far the house may be stretched from front to back to use a tall view. */
  readonly maxDepth?: number;
}

/** The whole of `bounds`, as large as the free part of the view allows. */
export function fit(bounds: Bounds, view: ViewSize, insets = noInsets, limits: FitLimits = {}): Camera {
  const free = freePart(view, insets);
  const [across, deep] = extent(bounds);
  const scale = Math.min(free.width / across, free.height / deep, limits.maxScale ?? Infinity);
  const depth = Math.min(Math.max(free.height / (deep * scale), 1), limits.maxDepth ?? 1);
  return centred(centreOf(bounds), middleOf(view, insets), scale, depth);
}

/**
 * How deep the house is shown at a scale, between its whole view and true proportions: true again once it is three
 * times as large. A camera is stretched by its scale alone, so that zooming out leads back to the same picture.
 */
export function depthAt(scale: number, whole: Camera): number {
  const share = Math.log(scale / whole.scale) / Math.log(trueFrom);
  return whole.depth ** (1 - Math.min(Math.max(share, 0), 1));
}

/** More than the greatest stretch: zooming in makes a house larger in both directions, at every step. */
const trueFrom = 3;

/** `bounds` as large as they fit into the free part of the view, stretched as the scale asks for. */
export function fitStretched(
  bounds: Bounds,
  view: ViewSize,
  insets: Insets,
  maxScale: number,
  depthOf: (scale: number) => number,
): Camera {
  const free = freePart(view, insets);
  const [across, deep] = extent(bounds);
  let [low, high] = [0, Math.min(free.width / across, free.height / deep, maxScale)];
  for (let step = 0; step < 24; step++) {
    const scale = step === 0 ? high : (low + high) / 2;
    if (scale * depthOf(scale) * deep <= free.height + 0.01) low = scale;
    else high = scale;
    if (low === high) break;
  }
  return centred(centreOf(bounds), middleOf(view, insets), low, depthOf(low));
}

/** The camera that shows a chart point at a place on the screen. */
export function centred([x, y]: Point, [sx, sy]: Point, scale: number, depth: number): Camera {
  return { scale, depth, x: x - sx / scale, y: y - sy / (scale * depth) };
}

/** Zooms so that the chart point under `at` stays under it. */
export function zoomAt(
  camera: Camera,
  at: Point,
  factor: number,
  limits: ZoomLimits,
  depthOf: (scale: number) => number = () => camera.depth,
): Camera {
  const scale = Math.min(Math.max(camera.scale * factor, limits.min), limits.max);
  return centred(toChart(camera, at), at, scale, depthOf(scale));
}

export interface ZoomLimits {
  readonly min: number;
  readonly max: number;
}

export function pan(camera: Camera, dx: number, dy: number): Camera {
  return { ...camera, x: camera.x - dx / camera.scale, y: camera.y - dy / deepScale(camera) };
}

/** Keeps the middle of the view on the drawing, so that nobody gets lost in the dark. */
export function kept(camera: Camera, bounds: Bounds, view: ViewSize): Camera {
  const halfWidth = view.width / 2 / camera.scale;
  const halfHeight = view.height / 2 / deepScale(camera);
  return {
    ...camera,
    x: Math.min(Math.max(camera.x, bounds.left - halfWidth), bounds.right - halfWidth),
    y: Math.min(Math.max(camera.y, bounds.top - halfHeight), bounds.bottom - halfHeight),
  };
}

/** The middle of what nothing else covers. */
export function middleOf(view: ViewSize, insets = noInsets): Point {
  const { width, height } = freePart(view, insets);
  return [insets.left + width / 2, insets.top + height / 2];
}

function freePart(view: ViewSize, insets: Insets): ViewSize {
  return {
    width: Math.max(view.width - insets.left - insets.right, 1),
    height: Math.max(view.height - insets.top - insets.bottom, 1),
  };
}

function extent({ left, top, right, bottom }: Bounds): readonly [across: number, deep: number] {
  return [Math.max(right - left, 1), Math.max(bottom - top, 1)];
}

/** The camera on its way; zooming feels even when the scale moves by ratio. */
export function between(from: Camera, to: Camera, progress: number, view: ViewSize): Camera {
  const scale = from.scale * (to.scale / from.scale) ** progress;
  const depth = from.depth * (to.depth / from.depth) ** progress;
  const middle: Point = [view.width / 2, view.height / 2];
  const [[x0, y0], [x1, y1]] = [toChart(from, middle), toChart(to, middle)];
  return centred([x0 + (x1 - x0) * progress, y0 + (y1 - y0) * progress], middle, scale, depth);
}
