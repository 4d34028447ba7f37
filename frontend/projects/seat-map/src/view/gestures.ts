import type { Point } from '@parterre/seating/chart';

/** What fingers, mouse and wheel ask of the map. Points are pixels from the view's upper left corner. */
export interface GestureTarget {
  tap(at: Point, touch: boolean): void;
  doubleTap(at: Point, touch: boolean): void;
  hover(at: Point | undefined): void;
  pan(dx: number, dy: number): void;
  zoom(at: Point, factor: number): void;
  /** A stroke over the map, where strokes paint instead of moving it. */
  sweep(at: Point, touch: boolean): void;
  paints(): boolean;
}

const tapSlack = 8;
const doubleTapMs = 300;
/** Milliseconds for which the map stays where it is. */
const boxHolds = 500;
const wheelStep = 0.0018;

/** Listens until the signal aborts. */
export function listenToGestures(element: HTMLElement, target: GestureTarget, signal: AbortSignal): void {
  const gestures = new Gestures(element, target);
  const on = <K extends keyof HTMLElementEventMap>(
    type: K,
    act: (event: HTMLElementEventMap[K]) => void,
  ): void => element.addEventListener(type, act, { signal, passive: false });
  on('pointerdown', (event) => gestures.down(event));
  on('pointermove', (event) => gestures.move(event));
  on('pointerup', (event) => gestures.up(event));
  on('pointercancel', (event) => gestures.cancel(event));
  on('pointerleave', () => target.hover(undefined));
  on('wheel', (event) => gestures.wheel(event));
}

class Gestures {
  readonly #element: HTMLElement;
  readonly #target: GestureTarget;
  readonly #pointers = new Map<number, Point>();
  #start: Point = [0, 0];
  #moved = false;
  #box: { readonly rect: DOMRect | undefined; readonly asked: number } = { rect: undefined, asked: 0 };
  #lastTap = { time: 0, at: [0, 0] as Point };

  constructor(element: HTMLElement, target: GestureTarget) {
    this.#element = element;
    this.#target = target;
  }

  down(event: PointerEvent): void {
    this.#element.setPointerCapture(event.pointerId);
    const at = this.#place(event);
    this.#pointers.set(event.pointerId, at);
    if (this.#pointers.size === 1) [this.#start, this.#moved] = [at, false];
    else this.#moved = true; // a second finger: no tap any more
  }

  move(event: PointerEvent): void {
    const at = this.#place(event);
    const before = this.#pointers.get(event.pointerId);
    if (!before) {
      if (event.pointerType === 'mouse') this.#target.hover(at);
      return;
    }
    if (this.#pointers.size === 2) this.#pinch(event.pointerId, before, at);
    else this.#drag(before, at, event.pointerType !== 'mouse');
  }

  up(event: PointerEvent): void {
    if (!this.#pointers.delete(event.pointerId) || this.#moved) return;
    const at = this.#place(event);
    const again =
      event.timeStamp - this.#lastTap.time < doubleTapMs && distance(at, this.#lastTap.at) < tapSlack * 3;
    const touch = event.pointerType !== 'mouse';
    if (again) this.#target.doubleTap(at, touch);
    else this.#target.tap(at, touch);
    this.#lastTap = { time: again ? 0 : event.timeStamp, at };
  }

  cancel(event: PointerEvent): void {
    this.#pointers.delete(event.pointerId);
    this.#moved = true;
  }

  wheel(event: WheelEvent): void {
    event.preventDefault();
    // A pinch on a touchpad arrives as a wheel with the control key, in much smaller steps.
    const speed = event.ctrlKey ? wheelStep * 5 : wheelStep;
    const pixels = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? event.deltaY * 24 : event.deltaY;
    this.#target.zoom(this.#place(event), Math.exp(-pixels * speed));
  }

  #drag(before: Point, at: Point, touch: boolean): void {
    if (!this.#moved && distance(this.#start, at) < tapSlack) return;
    const first = !this.#moved;
    this.#moved = true;
    const from = first ? this.#start : before;
    this.#rememberAll(at);
    if (!this.#target.paints()) return this.#target.pan(at[0] - from[0], at[1] - from[1]);
    if (first) this.#target.sweep(this.#start, touch);
    // A quick hand leaves gaps between the points that the browser tells.
    for (const point of along(from, at)) this.#target.sweep(point, touch);
  }

  #pinch(id: number, before: Point, at: Point): void {
    const other = [...this.#pointers].find(([otherId]) => otherId !== id)?.[1] ?? at;
    this.#pointers.set(id, at);
    const middle: Point = [(at[0] + other[0]) / 2, (at[1] + other[1]) / 2];
    this.#target.pan((at[0] - before[0]) / 2, (at[1] - before[1]) / 2);
    this.#target.zoom(middle, distance(at, other) / Math.max(distance(before, other), 1));
  }

  #rememberAll(at: Point): void {
    for (const id of this.#pointers.keys()) this.#pointers.set(id, at);
  }

  #place(event: MouseEvent): Point {
    // Asking where the map is makes the browser lay the page out, so it is asked once per movement.
    if (event.type === 'pointerdown' || event.timeStamp - this.#box.asked > boxHolds || !this.#box.rect)
      this.#box = { rect: this.#element.getBoundingClientRect(), asked: event.timeStamp };
    const { left = 0, top = 0 } = this.#box.rect ?? {};
    return [event.clientX - left, event.clientY - top];
  }
}

const sweepStep = 6;

function* along(from: Point, to: Point): Iterable<Point> {
  const steps = Math.max(1, Math.ceil(distance(from, to) / sweepStep));
  for (let step = 1; step <= steps; step++) {
    const part = step / steps;
    yield [from[0] + (to[0] - from[0]) * part, from[1] + (to[1] - from[1]) * part];
  }
}

function distance([x0, y0]: Point, [x1, y1]: Point): number {
  return Math.hypot(x1 - x0, y1 - y0);
}
