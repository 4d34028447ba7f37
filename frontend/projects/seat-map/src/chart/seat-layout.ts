import { boundsOf, type Bounds } from './bounds.ts';
import type { Chart, ChartArea, Point, SeatMark } from './chart.ts';
import { SpatialGrid } from './spatial-grid.ts';

export interface LayoutSection {
  readonly id: string;
  readonly name: string;
  readonly outline: readonly Point[];
  readonly bounds: Bounds;
  readonly rows: readonly LayoutRow[];
  readonly firstSeat: number;
  readonly seatCount: number;
}

export interface LayoutRow {
  readonly id: string;
  readonly section: number;
  readonly firstSeat: number;
  readonly numbers: readonly string[];
}

/**
 * A chart laid out for drawing and searching: one index per seat, in the order of the chart (sections, rows, seats),
 * and everything about seats in flat arrays, so that 60,000 of them cost a few typed arrays.
 */
export class SeatLayout {
  readonly count: number;
  readonly x: Float32Array;
  readonly y: Float32Array;
  /** How the seat is turned, in radians. */
  readonly turn: Float32Array;
  /** The row of each seat, an index into `rows`. */
  readonly rowOf: Uint32Array;
  readonly rows: readonly LayoutRow[];
  readonly sections: readonly LayoutSection[];
  readonly areas: readonly ChartArea[];
  readonly stage: Chart['stage'];
  readonly bounds: Bounds;
  readonly grid: SpatialGrid;
  readonly #marks = new Map<number, SeatMark>();
  readonly #sectionsById: ReadonlyMap<string, LayoutSection>;

  constructor(chart: Chart) {
    this.count = chart.sections.reduce(
      (sum, section) => section.rows.reduce((inner, row) => inner + row.seats.length, sum),
      0,
    );
    this.x = new Float32Array(this.count);
    this.y = new Float32Array(this.count);
    this.turn = new Float32Array(this.count);
    this.rowOf = new Uint32Array(this.count);
    const rows: LayoutRow[] = [];
    this.sections = this.#placeSections(chart, rows);
    this.#sectionsById = new Map(this.sections.map((section) => [section.id, section]));
    this.rows = rows;
    this.areas = chart.areas;
    this.stage = chart.stage;
    this.bounds = boundsOf(this.#corners(), 30);
    this.grid = new SpatialGrid(this.x, this.y);
  }

  idOf(seat: number): string {
    const row = this.rowAt(seat);
    return `${this.sections[row.section]?.id ?? ''}/${row.id}/${row.numbers[seat - row.firstSeat] ?? ''}`;
  }

  indexOf(id: string): number | undefined {
    // Found when asked for: a map of 60,000 names would cost more than the first picture of the house.
    const [first, last] = [id.indexOf('/'), id.lastIndexOf('/')];
    const section = this.#sectionsById.get(id.slice(0, first));
    const row = section?.rows.find((one) => one.id === id.slice(first + 1, last));
    const n = row?.numbers.indexOf(id.slice(last + 1)) ?? -1;
    return row && n >= 0 ? row.firstSeat + n : undefined;
  }

  numberOf(seat: number): string {
    const row = this.rowAt(seat);
    return row.numbers[seat - row.firstSeat] ?? '';
  }

  rowAt(seat: number): LayoutRow {
    const row = this.rows[this.rowOf[seat] ?? 0];
    if (!row) throw new RangeError(`no seat ${seat} in this chart`);
    return row;
  }

  sectionAt(seat: number): LayoutSection {
    const section = this.sections[this.rowAt(seat).section];
    if (!section) throw new RangeError(`no seat ${seat} in this chart`);
    return section;
  }

  markOf(seat: number): SeatMark | undefined {
    return this.#marks.get(seat);
  }

  /** Which kinds of special seats there are at all. */
  marks(): ReadonlySet<SeatMark> {
    return new Set(this.#marks.values());
  }

  at(seat: number): Point {
    return [this.x[seat] ?? 0, this.y[seat] ?? 0];
  }

  #placeSections(chart: Chart, rows: LayoutRow[]): LayoutSection[] {
    let seat = 0;
    return chart.sections.map((section, s) => {
      const [firstSeat, firstRow] = [seat, rows.length];
      for (const row of section.rows) {
        rows.push({ id: row.id, section: s, firstSeat: seat, numbers: row.seats });
        row.seats.forEach((number, n) => {
          this.x[seat] = row.x[n] ?? 0;
          this.y[seat] = row.y[n] ?? 0;
          this.turn[seat] = ((row.turn[n] ?? 0) * Math.PI) / 180;
          this.rowOf[seat] = rows.length - 1;
          const mark = row.marks?.[number];
          if (mark) this.#marks.set(seat, mark);
          seat += 1;
        });
      }
      const { id, name, outline } = section;
      const own = rows.slice(firstRow);
      return {
        id,
        name,
        outline,
        bounds: boundsOf(outline),
        rows: own,
        firstSeat,
        seatCount: seat - firstSeat,
      };
    });
  }

  *#corners(): Iterable<Point> {
    for (const section of this.sections) yield* section.outline;
    for (const area of this.areas) yield* area.outline;
    if (this.stage) yield* this.stage.outline;
    for (let seat = 0; seat < this.count; seat++) yield this.at(seat);
  }
}
