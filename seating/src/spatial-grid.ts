import type { Bounds } from './bounds.ts';

const cellSize = 96;

/** Points sorted into square cells, so that "what is on the screen" and "what is under the finger" cost what they find. */
export class SpatialGrid {
  readonly #x: Float32Array;
  readonly #y: Float32Array;
  readonly #left: number;
  readonly #top: number;
  readonly #columns: number;
  readonly #rows: number;
  /** Cell c holds `#points[#starts[c]]` up to `#points[#starts[c + 1]]`. */
  readonly #starts: Uint32Array;
  readonly #points: Uint32Array;

  constructor(x: Float32Array, y: Float32Array) {
    this.#x = x;
    this.#y = y;
    const [left, right] = extent(x);
    const [top, bottom] = extent(y);
    this.#left = left;
    this.#top = top;
    this.#columns = Math.floor((right - left) / cellSize) + 1;
    this.#rows = Math.floor((bottom - top) / cellSize) + 1;
    this.#starts = new Uint32Array(this.#columns * this.#rows + 1);
    this.#points = new Uint32Array(x.length);
    this.#sortIn();
  }

  /** Calls back with every point of the cells that touch the rectangle: a little more than asked for. */
  forEachNear(area: Bounds, found: (point: number) => void): void {
    const [c0, c1] = [this.#column(area.left), this.#column(area.right)];
    const [r0, r1] = [this.#row(area.top), this.#row(area.bottom)];
    for (let row = r0; row <= r1; row++) {
      for (let column = c0; column <= c1; column++) {
        const cell = row * this.#columns + column;
        const end = this.#starts[cell + 1] ?? 0;
        for (let i = this.#starts[cell] ?? 0; i < end; i++) found(this.#points[i] ?? 0);
      }
    }
  }

  /** The nearest point no farther than `reach` that is `wanted`. */
  nearest(
    x: number,
    y: number,
    reach: number,
    wanted: (point: number) => boolean = () => true,
  ): number | undefined {
    let best: number | undefined;
    let shortest = reach * reach;
    const area = { left: x - reach, top: y - reach, right: x + reach, bottom: y + reach };
    this.forEachNear(area, (point) => {
      const distance = ((this.#x[point] ?? 0) - x) ** 2 + ((this.#y[point] ?? 0) - y) ** 2;
      if (distance <= shortest && wanted(point)) [best, shortest] = [point, distance];
    });
    return best;
  }

  #sortIn(): void {
    const cells = Uint32Array.from(
      this.#x,
      (x, i) => this.#row(this.#y[i] ?? 0) * this.#columns + this.#column(x),
    );
    for (const cell of cells) this.#starts[cell + 1] = (this.#starts[cell + 1] ?? 0) + 1;
    for (let cell = 1; cell < this.#starts.length; cell++) {
      this.#starts[cell] = (this.#starts[cell] ?? 0) + (this.#starts[cell - 1] ?? 0);
    }
    const next = this.#starts.slice();
    cells.forEach((cell, point) => {
      const place = next[cell] ?? 0;
      this.#points[place] = point;
      next[cell] = place + 1;
    });
  }

  #column(x: number): number {
    return Math.min(Math.max(Math.floor((x - this.#left) / cellSize), 0), this.#columns - 1);
  }

  #row(y: number): number {
    return Math.min(Math.max(Math.floor((y - this.#top) / cellSize), 0), this.#rows - 1);
  }
}

function extent(values: Float32Array): [low: number, high: number] {
  let [low, high] = [values[0] ?? 0, values[0] ?? 0];
  for (const value of values) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return [low, high];
}
