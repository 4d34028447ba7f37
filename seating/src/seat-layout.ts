import { boundsOf, type Bounds, centreOf } from './bounds.ts';
import type { Chart, Point } from './chart.ts';
import { ChartIndex } from './chart-index.ts';
import { SpatialGrid } from './spatial-grid.ts';
import { type Stretch, stretchesOf } from './stretches.ts';

/**
 * A chart laid out for drawing and searching: where each seat stands, by its index, in flat arrays, so that 60,000 of
 * them cost a few typed arrays.
 */
export class SeatLayout extends ChartIndex {
  readonly x: Float32Array;
  readonly y: Float32Array;
  /** How the seat is turned, in radians. */
  readonly turn: Float32Array;
  readonly stage: Chart['stage'];
  readonly bounds: Bounds;
  readonly #focus: Point;
  #grid: SpatialGrid | undefined;
  #stretches: readonly Stretch[] | undefined;

  constructor(chart: Chart) {
    super(chart);
    this.x = new Float32Array(this.seatCount);
    this.y = new Float32Array(this.seatCount);
    this.turn = new Float32Array(this.seatCount);
    let seat = 0;
    for (const { rows } of chart.sections)
      for (const row of rows) {
        this.x.set(row.x, seat);
        this.y.set(row.y, seat);
        this.turn.set(
          row.turn.map((degrees) => (degrees * Math.PI) / 180),
          seat,
        );
        seat += row.seats.length;
      }
    this.stage = chart.stage;
    this.bounds = boundsOf(this.#corners(), 30);
    this.#focus = chart.focus ?? centreOf(this.bounds);
  }

  /** Where seats are found by where they stand. */
  get grid(): SpatialGrid {
    return (this.#grid ??= new SpatialGrid(this.x, this.y));
  }

  /** Seats side by side, in the order of rows. */
  get stretches(): readonly Stretch[] {
    return (this.#stretches ??= stretchesOf(this.rows));
  }

  at(seat: number): Point {
    return [this.x[seat] ?? 0, this.y[seat] ?? 0];
  }

  /** From where one sees best in the seat's section, or in the house. */
  focusOf(seat: number): Point {
    return this.sectionAt(seat).focus ?? this.#focus;
  }

  /** Where the middle of some seats is. */
  middleOf(seats: readonly number[]): Point {
    let [x, y] = [0, 0];
    for (const seat of seats) {
      x += this.x[seat] ?? 0;
      y += this.y[seat] ?? 0;
    }
    return [x / seats.length, y / seats.length];
  }

  *#corners(): Iterable<Point> {
    for (const section of this.sections) yield* section.outline;
    for (const area of this.areas) yield* area.outline;
    if (this.stage) yield* this.stage.outline;
    for (let seat = 0; seat < this.seatCount; seat++) yield this.at(seat);
  }
}
