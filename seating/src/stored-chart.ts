import { type Chart, type ChartRow, type ChartSection, seatPitch, type SeatAttribute } from './chart.ts';
import { focusBefore } from './focus.ts';

type MarkOfFormat1 = 'accessible' | 'companion' | 'restricted';

type RowOfFormat1 = Omit<ChartRow, 'label' | 'labels' | 'aisles' | 'attributes'> & {
  readonly marks?: Readonly<Record<string, MarkOfFormat1>> | undefined;
};

/** A chart of before formats were numbered: labels were the ids, and aisles were where seats stood far apart. */
export type ChartOfFormat1 = Omit<Chart, 'format' | 'focus' | 'sections'> & {
  readonly format?: undefined;
  readonly sections: readonly (Omit<ChartSection, 'focus' | 'rows'> & {
    readonly rows: readonly RowOfFormat1[];
  })[];
};

/** A chart as it was published, in whichever format was usual then. Published charts are never written again. */
export type StoredChart = Chart | ChartOfFormat1;

/** Farther apart than this, in chart units, two seats of a row had an aisle between them. */
const acrossAisle = seatPitch * 1.7;

const aislesOf = ({ x, y }: RowOfFormat1): number[] =>
  x.flatMap((left, n) => {
    const [nextLeft, nextTop, top] = [x[n + 1], y[n + 1], y[n]];
    if (nextLeft === undefined || nextTop === undefined || top === undefined) return [];
    return Math.hypot(nextLeft - left, nextTop - top) < acrossAisle ? [] : [n];
  });

const attributeOf = (mark: MarkOfFormat1): SeatAttribute =>
  mark === 'restricted' ? 'restricted-view' : mark;

/** A mark of a seat that is not there is nobody's. */
const attributesOf = (marks: Readonly<Record<string, MarkOfFormat1>>, seats: readonly string[]) =>
  Object.fromEntries(
    Object.entries(marks).flatMap(([seat, mark]) =>
      seats.includes(seat) ? [[seat, [attributeOf(mark)]] as const] : [],
    ),
  );

const readRow = ({ marks, ...row }: RowOfFormat1): ChartRow => ({
  ...row,
  label: row.id,
  aisles: aislesOf(row),
  ...(marks && { attributes: attributesOf(marks, row.seats) }),
});

/** A published chart as it is read today. Every seat keeps its id, its index, its place and its neighbours. */
export const readChart = (stored: StoredChart): Chart => {
  if (stored.format === 2) return stored;
  return {
    ...stored,
    format: 2,
    focus: focusBefore(stored.stage),
    sections: stored.sections.map((section) => ({ ...section, rows: section.rows.map(readRow) })),
  };
};
