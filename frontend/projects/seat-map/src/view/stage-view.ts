import { type Bounds, boundsOf } from '@parterre/seating/bounds';
import { type Point, seatPitch } from '@parterre/seating/chart';
import type { SeatLayout } from '@parterre/seating/seat-layout';
import {
  between,
  centred,
  depthAt,
  fit,
  fitStretched,
  kept,
  middleOf,
  noInsets,
  pan,
  toChart,
  toScreen,
  zoomAt,
  type Camera,
  type Insets,
  type ViewSize,
  type ZoomLimits,
} from '../camera/camera.ts';

const glideMs = 180;
/** So large a seat that its number and mark can be read with ease. */
const largestScale = 4;
/** The whole house is drawn no larger than this, however small it is. */
const wholeScale = 2;
/** On a tall screen the whole house is stretched no further, or nobody would know it again. */
const mostDepth = 2.25;
/** A browser's bar that comes and goes changes the height by less; another window changes it by more. */
const anotherHeight = 120;

/** Returns whether it wants another frame to finish the picture. */
type Draw = (camera: Camera, moving: boolean, now: number) => boolean;

/**
 * Owns the camera: keeps it on the drawing, glides it, and tells when a picture is due. Redraws only when asked.
 * It opens on the whole house and moves only when somebody moves it: what lies over the house never does.
 */
export class StageView {
  readonly #draw: Draw;
  #layout: SeatLayout | undefined;
  #size: ViewSize = { width: 1, height: 1 };
  #insets: Insets = noInsets;
  #whole: Camera = { x: 0, y: 0, scale: 1, depth: 1 };
  #camera: Camera = this.#whole;
  #frame = 0;
  #touched = false;
  #glide: { readonly from: Camera; readonly to: Camera; readonly start: number } | undefined;
  #movingUntil = 0;

  constructor(draw: Draw) {
    this.#draw = draw;
  }

  get camera(): Camera {
    return this.#camera;
  }

  get isWhole(): boolean {
    return this.#camera.scale <= this.#whole.scale;
  }

  /** Whether the house is under way: then nobody can mean a seat. */
  get gliding(): boolean {
    return this.#glide !== undefined;
  }

  get size(): ViewSize {
    return this.#size;
  }

  show(layout: SeatLayout): void {
    if (this.#layout === layout) return;
    this.#layout = layout;
    this.#open();
  }

  /** What lies over the house from now on: for where the camera goes next, not for where it is. */
  cover(insets: Insets): void {
    this.#insets = insets;
  }

  /** Another window shows the whole house anew, or the same part of it once somebody has looked closer. */
  resize(size: ViewSize): void {
    const before = this.#size;
    this.#size = size;
    const isSame = size.width === before.width && Math.abs(size.height - before.height) < anotherHeight;
    if (isSame) return this.redraw();
    if (!this.#touched) return this.#open();
    const middle = toChart(this.#camera, [before.width / 2, before.height / 2]);
    this.#whole = this.#fitWhole();
    const scale = Math.max(this.#camera.scale, this.#limits().min);
    this.#jump(centred(middle, [size.width / 2, size.height / 2], scale, this.#depthOf(scale)));
  }

  /** Somebody has begun to choose: from now on only they move the house. */
  hold(): void {
    this.#touched = true;
  }

  pan(dx: number, dy: number): void {
    this.#moveTo(pan(this.#camera, dx, dy));
  }

  zoom(at: Point, factor: number): void {
    this.#moveTo(this.#zoomed(at, factor));
  }

  glideZoom(factor: number, at: Point = middleOf(this.#size, this.#insets)): void {
    this.#glideTo(this.#zoomed(at, factor));
  }

  glideToWhole(): void {
    this.#whole = this.#fitWhole();
    this.#glideTo(this.#whole);
    this.#touched = false;
  }

  glideToBounds(bounds: Bounds, maxScale = largestScale): void {
    const most = Math.min(maxScale, largestScale);
    this.#glideTo(fitStretched(bounds, this.#size, this.#insets, most, (scale) => this.#depthOf(scale)));
  }

  glideToSeats(seats: readonly number[]): void {
    const layout = this.#layout;
    if (!layout || seats.length === 0) return;
    const places = seats.map((seat) => layout.at(seat));
    this.glideToBounds(boundsOf(places, seatPitch * 5), 1.5);
  }

  /** Brings a seat into view without changing more than necessary. */
  reveal(seat: number): void {
    const layout = this.#layout;
    if (!layout) return;
    const [sx, sy] = toScreen(this.#camera, layout.at(seat));
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
    const isUnfinished = this.#draw(this.#camera, moving, now);
    // One more picture once it stands still, in full.
    if (moving || isUnfinished) this.redraw();
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

  #open(): void {
    this.#touched = false;
    this.#whole = this.#fitWhole();
    this.#jump(this.#whole);
  }

  #jump(camera: Camera): void {
    this.#glide = undefined;
    this.#camera = camera;
    this.redraw();
  }

  #fitWhole(): Camera {
    if (!this.#layout) return this.#camera;
    const limits = { maxScale: wholeScale, maxDepth: mostDepth };
    return fit(this.#layout.bounds, this.#size, this.#insets, limits);
  }

  #zoomed(at: Point, factor: number): Camera {
    return zoomAt(this.#camera, at, factor, this.#limits(), (scale) => this.#depthOf(scale));
  }

  #depthOf(scale: number): number {
    return depthAt(scale, this.#whole);
  }

  #limits(): ZoomLimits {
    return { min: this.#whole.scale * 0.7, max: largestScale };
  }
}

function clampBetween(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), Math.max(low, high));
}
