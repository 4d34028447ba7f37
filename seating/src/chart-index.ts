import { boundsOf, type Bounds } from './bounds.ts';
import { type Chart, type ChartArea, type Point, type SeatAttribute, seatAttributes } from './chart.ts';
import { parseSeatId, seatId } from './seat-id.ts';

/** A row with the index of its first seat; the n-th seat of the row has index `firstIndex + n`. */
export type RowSpan = {
  readonly sectionId: string;
  readonly rowId: string;
  /** What people read. */
  readonly label: string;
  /** Which of the chart's sections it is in. */
  readonly section: number;
  readonly firstIndex: number;
  /** Ids. */
  readonly seats: readonly string[];
  /** What people read at each seat. */
  readonly labels: readonly string[];
  readonly aisles: readonly number[];
  /** By the ids of seats. */
  readonly attributes: Readonly<Record<string, readonly SeatAttribute[]>>;
};

/** A section with the indexes of its seats: `seatCount` of them from `firstIndex` on. */
export type SectionSpan = {
  readonly id: string;
  readonly name: string;
  readonly outline: readonly Point[];
  readonly bounds: Bounds;
  readonly focus: Point | undefined;
  readonly rows: readonly RowSpan[];
  readonly firstIndex: number;
  readonly seatCount: number;
};

export type SeatAddress = { readonly index: number; readonly row: RowSpan; readonly seat: string };

const spanSections = ({ sections }: Chart): SectionSpan[] => {
  let next = 0;
  return sections.map(({ id: sectionId, name, outline, focus, rows }, section) => {
    const firstIndex = next;
    const spans = rows.map(({ id: rowId, label, seats, labels = seats, aisles, attributes = {} }) => {
      const row = { sectionId, rowId, label, section, firstIndex: next, seats, labels, aisles, attributes };
      next += seats.length;
      return row;
    });
    const [bounds, seatCount] = [boundsOf(outline), next - firstIndex];
    return { id: sectionId, name, outline, bounds, focus, rows: spans, firstIndex, seatCount };
  });
};

const none: readonly SeatAttribute[] = [];

/** What matters most first. */
const inOrder = (attributes: readonly SeatAttribute[]): readonly SeatAttribute[] =>
  seatAttributes.filter((one) => attributes.includes(one));

const attributesOfRow = ({ firstIndex, seats, attributes }: RowSpan): [number, readonly SeatAttribute[]][] =>
  Object.entries(attributes).map(([seat, own]) => [firstIndex + seats.indexOf(seat), inOrder(own)]);

const byId = <Item extends { readonly id: string }>(items: readonly Item[]): ReadonlyMap<string, Item> =>
  new Map(items.map((item) => [item.id, item]));

/**
 * A chart with one index per seat, in its order (sections, rows, seats), and all that is looked up in it again and again.
 * Ids are put together and taken apart when they are asked for: a map of 60,000 of them would cost more than it saves.
 */
export class ChartIndex {
  readonly chart: Chart;
  readonly version: number;
  readonly seatCount: number;
  /** Seats and the capacity of all areas. */
  readonly placeCount: number;
  readonly sections: readonly SectionSpan[];
  /** Rows in the order of seat indexes. */
  readonly rows: readonly RowSpan[];
  readonly areas: readonly ChartArea[];
  readonly sectionIds: readonly string[];
  readonly areaIds: readonly string[];
  /** The row of each seat, an index into `rows`. */
  readonly rowOf: Uint32Array;
  readonly #sections: ReadonlyMap<string, SectionSpan>;
  readonly #areas: ReadonlyMap<string, ChartArea>;
  readonly #rows: ReadonlyMap<string, RowSpan>;
  /** Special seats are few. */
  readonly #attributes: ReadonlyMap<number, readonly SeatAttribute[]>;

  constructor(chart: Chart) {
    this.chart = chart;
    this.version = chart.version;
    this.sections = spanSections(chart);
    this.rows = this.sections.flatMap(({ rows }) => rows);
    this.areas = chart.areas;
    this.seatCount = this.rows.reduce((total, { seats }) => total + seats.length, 0);
    this.placeCount = this.areas.reduce((total, { capacity }) => total + capacity, this.seatCount);
    this.sectionIds = this.sections.map(({ id }) => id);
    this.areaIds = this.areas.map(({ id }) => id);
    this.rowOf = new Uint32Array(this.seatCount);
    this.rows.forEach(({ firstIndex, seats }, n) =>
      this.rowOf.fill(n, firstIndex, firstIndex + seats.length),
    );
    this.#sections = byId(this.sections);
    this.#areas = byId(this.areas);
    this.#rows = new Map(this.rows.map((row) => [`${row.sectionId}/${row.rowId}`, row]));
    this.#attributes = new Map(this.rows.flatMap(attributesOfRow));
  }

  section(id: string): SectionSpan | undefined {
    return this.#sections.get(id);
  }

  area(id: string): ChartArea | undefined {
    return this.#areas.get(id);
  }

  row(sectionId: string, rowId: string): RowSpan | undefined {
    return this.#rows.get(`${sectionId}/${rowId}`);
  }

  /** @throws RangeError where there is no such seat, as everything here that takes an index does */
  rowAt(index: number): RowSpan {
    const row = this.rows[this.rowOf[index] ?? -1];
    if (!row) throw new RangeError(`no seat ${index} in this chart`);
    return row;
  }

  sectionAt(index: number): SectionSpan {
    const section = this.sections[this.rowAt(index).section];
    if (!section) throw new RangeError(`no seat ${index} in this chart`);
    return section;
  }

  seatAt(index: number): SeatAddress {
    const row = this.rowAt(index);
    return { index, row, seat: row.seats[index - row.firstIndex] ?? '' };
  }

  /** What people read at the seat. */
  labelAt(index: number): string {
    const row = this.rowAt(index);
    return row.labels[index - row.firstIndex] ?? '';
  }

  seatIdAt(index: number): string {
    const { row, seat } = this.seatAt(index);
    return seatId({ ...row, seat });
  }

  indexOf(id: string): number | undefined {
    const path = parseSeatId(id);
    const row = path ? this.row(path.sectionId, path.rowId) : undefined;
    const n = row && path ? row.seats.indexOf(path.seat) : -1;
    return row && n >= 0 ? row.firstIndex + n : undefined;
  }

  /** What the seat is beyond a seat, what matters most first. */
  attributesAt(index: number): readonly SeatAttribute[] {
    return this.#attributes.get(index) ?? none;
  }

  /** Which kinds of special seats there are at all. */
  attributes(): ReadonlySet<SeatAttribute> {
    return new Set([...this.#attributes.values()].flat());
  }
}
