/** The usual distance between the middles of neighbouring seats of a row, in chart units. */
export const seatPitch = 24;
/** The usual distance between two rows, in chart units. */
export const rowPitch = 31;

/** Chart units, x to the right and y downwards. */
export type Point = readonly [x: number, y: number];

export const seatMarks = ['accessible', 'companion', 'restricted'] as const;
export type SeatMark = (typeof seatMarks)[number];

/**
 * One row as parallel lists: the n-th seat stands at `x[n]`, `y[n]` and is turned by `turn[n]` degrees (0 faces towards
 * negative y, clockwise positive).
 */
export type ChartRow = {
  readonly id: string;
  readonly seats: readonly string[];
  readonly x: readonly number[];
  readonly y: readonly number[];
  readonly turn: readonly number[];
  readonly marks?: Readonly<Record<string, SeatMark>> | undefined;
};

export type ChartSection = {
  readonly id: string;
  readonly name: string;
  readonly outline: readonly Point[];
  readonly rows: readonly ChartRow[];
};

export type ChartArea = {
  readonly id: string;
  readonly name: string;
  readonly capacity: number;
  readonly outline: readonly Point[];
};

/** A venue as it is drawn and sold. Immutable per version; the order of sections, rows and seats is the order of seat indexes. */
export type Chart = {
  readonly version: number;
  readonly width: number;
  readonly height: number;
  readonly stage: { readonly label: string; readonly outline: readonly Point[] } | null;
  readonly sections: readonly ChartSection[];
  readonly areas: readonly ChartArea[];
};

/** A chart before it has become a version of a venue's. */
export type CompiledChart = Omit<Chart, 'version'>;
