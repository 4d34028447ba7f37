import { boundsOf, type Bounds } from '../chart/bounds.ts';
import { seatPitch, type Point } from '../chart/chart.ts';
import type { SeatLayout } from '../chart/seat-layout.ts';
import {
  between,
  fit,
  kept,
  noInsets,
  pan,
  zoomAt,
  type Camera,
  type Insets,
  type ViewSize,
  type ZoomLimits,
} from './camera.ts';

const glideMs = 180;
/** So large a seat that its number, letter and mark can be read with ease. */
const largestScale = 4;
/** Pixels between seats that a finger can tell apart. */
const openingPitch = 17;
/** A house so large is first shown as a whole. */
const manySeats = 3000;

/** Owns the camera: keeps it on the drawing, glides it, and tells when a picture is due. Redraws only when asked. */
export class StageView {
  readonly #draw: (camera: Camera, moving: boolean) => void;
  #layout: SeatLayout | undefined;
  #size: ViewSize = { width: 1, height: 1 };
  #insets: Insets = noInsets;
  #camera: Camera = { x: 0, y: 0, scale: 1 };
  #frame = 0;
  #touched = false;
  #glide: { readonly from: Camera; readonly to: Camera; readonly start: number } | undefined;
  #movingUntil = 0;

  constructor(draw: (camera: Camera, moving: boolean) => void) {
    this.#draw = draw;
  }

  get camera(): Camera {
    return this.#camera;
  }

  get size(): ViewSize {
    return this.#size;
  }

  show(layout: SeatLayout): void {
    if (this.#layout === layout) return;
    this.#layout = layout;
    this.#touched = false;
    this.#jump(this.#opening());
  }

  /** Until somebody has moved the map it keeps showing the whole house, whatever the window does. */
  resize(size: ViewSize, insets: Insets): void {
    [this.#size, this.#insets] = [size, insets];
    if (this.#touched) this.redraw();
    else this.#jump(this.#opening());
  }

  pan(dx: number, dy: number): void {
    this.#moveTo(pan(this.#camera, dx, dy));
  }

  zoom(at: Point, factor: number): void {
    this.#moveTo(zoomAt(this.#camera, at, factor, this.#limits()));
  }

  glideZoom(factor: number, at: Point = this.#middle()): void {
    this.#glideTo(zoomAt(this.#camera, at, factor, this.#limits()));
  }

  glideToWhole(): void {
    this.#glideTo(this.#whole());
    this.#touched = false;
  }

  glideToBounds(bounds: Bounds, maxScale = largestScale): void {
    this.#glideTo(fit(bounds, this.#size, this.#insets, Math.min(maxScale, largestScale)));
  }

  glideToSeats(seats: readonly number[]): void {
    const layout = this.#layout;
    if (!layout || seats.length === 0) return;
    this.glideToBounds(
      boundsOf(
        seats.map((seat) => layout.at(seat)),
        seatPitch * 5,
      ),
      1.5,
    );
  }

  /** Brings a seat into view without changing more than necessary. */
  reveal(seat: number): void {
    const layout = this.#layout;
    if (!layout) return;
    const { scale } = this.#camera;
    const [x, y] = layout.at(seat);
    const [sx, sy] = [(x - this.#camera.x) * scale, (y - this.#camera.y) * scale];
    const { top, right, bottom, left } = this.#insets;
    const edge = 60;
    const dx = clampBetween(sx, left + edge, this.#size.width - right - edge) - sx;
    const dy = clampBetween(sy, top + edge, this.#size.height - bottom - edge) - sy;
    if (dx !== 0 || dy !== 0) this.#glideTo(pan(this.#camera, dx, dy));
    else this.redraw();
  }

  redraw(): void {
    if (this.#frame === 0) this.#frame = requestAnimationFrame((now) => this.#onFrame(now));
  }

  stop(): void {
    cancelAnimationFrame(this.#frame);
  }

  #onFrame(now: number): void {
    this.#frame = 0;
    if (this.#glide) this.#step(now);
    const moving = this.#glide !== undefined || now < this.#movingUntil;
    this.#draw(this.#camera, moving);
    // One more picture once it stands still, in full.
    if (moving) this.redraw();
  }

  #step(now: number): void {
    const glide = this.#glide;
    if (!glide) return;
    const progress = Math.min((now - glide.start) / glideMs, 1);
    this.#camera = between(glide.from, glide.to, 1 - (1 - progress) ** 3, this.#size);
    if (progress === 1) this.#glide = undefined;
  }

  #moveTo(camera: Camera): void {
    this.#glide = undefined;
    this.#touched = true;
    this.#movingUntil = performance.now() + 90;
    this.#camera = this.#layout ? kept(camera, this.#layout.bounds, this.#size) : camera;
    this.redraw();
  }

  #glideTo(camera: Camera): void {
    this.#touched = true;
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) return this.#jump(camera);
    this.#glide = { from: this.#camera, to: camera, start: performance.now() };
    this.redraw();
  }

  #jump(camera: Camera): void {
    this.#glide = undefined;
    this.#camera = camera;
    this.redraw();
  }

  #whole(): Camera {
    return this.#layout ? fit(this.#layout.bounds, this.#size, this.#insets, 2) : this.#camera;
  }

  /** A phone starts closer, with the stage in view: a whole house there is too small to touch. */
  #opening(): Camera {
    const whole = this.#whole();
    const layout = this.#layout;
    const { width, height } = this.#size;
    const closer = openingPitch / (seatPitch * whole.scale);
    if (!layout?.count || width > height || closer <= 1 || layout.count > manySeats) return whole;
    return zoomAt(whole, [width / 2, toTop(layout, whole)], Math.min(closer, 2.4), this.#limits());
  }

  #limits(): ZoomLimits {
    return { min: this.#whole().scale * 0.7, max: largestScale };
  }

  #middle(): Point {
    return [this.#size.width / 2, this.#size.height / 2];
  }
}

function toTop(layout: SeatLayout, camera: Camera): number {
  return (layout.bounds.top - camera.y) * camera.scale;
}

function clampBetween(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), Math.max(low, high));
}
