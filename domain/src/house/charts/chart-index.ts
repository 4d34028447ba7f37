import type { Chart, ChartArea, ChartSection, SeatMark } from './chart.ts';

/** A row with the index of its first seat; the n-th seat of the row has index `firstIndex + n`. */
export type RowSpan = {
  readonly sectionId: string;
  readonly rowId: string;
  readonly firstIndex: number;
  readonly seats: readonly string[];
  readonly marks: Readonly<Record<string, SeatMark>>;
};

export type SeatAddress = { readonly index: number; readonly row: RowSpan; readonly seat: string };

/** A chart with everything worked out that selling seats looks up again and again. Built once per version, shared. */
export type ChartIndex = {
  readonly version: number;
  readonly chart: Chart;
  readonly seatCount: number;
  /** Seats and the capacity of all areas. */
  readonly placeCount: number;
  readonly sectionIds: readonly string[];
  readonly areaIds: readonly string[];
  /** Rows in the order of seat indexes. */
  readonly rows: readonly RowSpan[];
  readonly section: (sectionId: string) => ChartSection | undefined;
  readonly area: (areaId: string) => ChartArea | undefined;
  readonly row: (sectionId: string, rowId: string) => RowSpan | undefined;
  readonly seatAt: (index: number) => SeatAddress | undefined;
  readonly indexOf: (seatId: string) => number | undefined;
  readonly seatIdAt: (index: number) => string | undefined;
};

export const seatId = (sectionId: string, rowId: string, seat: string): string =>
  `${sectionId}/${rowId}/${seat}`;

const spanRows = (chart: Chart): RowSpan[] => {
  let firstIndex = 0;
  return chart.sections.flatMap((section) =>
    section.rows.map((row) => {
      const span = {
        sectionId: section.id,
        rowId: row.id,
        firstIndex,
        seats: row.seats,
        marks: row.marks ?? {},
      };
      firstIndex += row.seats.length;
      return span;
    }),
  );
};

const indexSeats = (rows: readonly RowSpan[]) => {
  const addresses: SeatAddress[] = rows.flatMap((row) =>
    row.seats.map((seat, offset) => ({ index: row.firstIndex + offset, row, seat })),
  );
  const indexes = new Map(
    addresses.map(({ index, row, seat }) => [seatId(row.sectionId, row.rowId, seat), index]),
  );
  return { addresses, indexes, ids: [...indexes.keys()] };
};

const byId = <Item extends { readonly id: string }>(items: readonly Item[]): ReadonlyMap<string, Item> =>
  new Map(items.map((item) => [item.id, item]));

export const indexChart = (chart: Chart): ChartIndex => {
  const rows = spanRows(chart);
  const rowsByAddress = new Map(rows.map((row) => [`${row.sectionId}/${row.rowId}`, row]));
  const { addresses, indexes, ids } = indexSeats(rows);
  const sections = byId(chart.sections);
  const areas = byId(chart.areas);
  return {
    version: chart.version,
    chart,
    seatCount: addresses.length,
    placeCount: addresses.length + chart.areas.reduce((total, area) => total + area.capacity, 0),
    sectionIds: [...sections.keys()],
    areaIds: [...areas.keys()],
    rows,
    section: (id) => sections.get(id),
    area: (id) => areas.get(id),
    row: (sectionId, rowId) => rowsByAddress.get(`${sectionId}/${rowId}`),
    seatAt: (index) => addresses[index],
    indexOf: (id) => indexes.get(id),
    seatIdAt: (index) => ids[index],
  };
};
