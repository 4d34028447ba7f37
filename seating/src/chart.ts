/** The usual distance between the middles of neighbouring seats of a row, in chart units. */
export const seatPitch = 24;
/** The usual distance between two rows, in chart units. */
export const rowPitch = 31;

/** Chart units, x to the right and y downwards. */
export type Point = readonly [x: number, y: number];

/** What a seat may be beyond a seat, what matters most first: that is how it is drawn. */
export const seatAttributes = [
  'accessible',
  'companion',
  'restricted-view',
  'semi-ambulatory',
  'hearing',
  'sign-language',
] as const;
export type SeatAttribute = (typeof seatAttributes)[number];

/**
 * One row as parallel lists: the n-th seat stands at `x[n]`, `y[n]` and is turned by `turn[n]` degrees (0 faces towards
 * negative y, clockwise positive). Ids are kept for ever; what people read are labels.
 */
export type ChartRow = {
  readonly id: string;
  readonly label: string;
  /** Ids, unlike each other within the row. */
  readonly seats: readonly string[];
  /** What people read at each seat, where that is not its id. */
  readonly labels?: readonly string[] | undefined;
  readonly x: readonly number[];
  readonly y: readonly number[];
  readonly turn: readonly number[];
  /** Ascending; `n`: an aisle lies between the n-th seat and the next. Seats without one between them are neighbours. */
  readonly aisles: readonly number[];
  /** By the ids of seats. */
  readonly attributes?: Readonly<Record<string, readonly SeatAttribute[]>> | undefined;
};

export type ChartSection = {
  readonly id: string;
  /** What people read. */
  readonly name: string;
  readonly outline: readonly Point[];
  /** Where its best seat would be, where that is not where the house's is. */
  readonly focus?: Point | undefined;
  readonly rows: readonly ChartRow[];
};

export type ChartArea = {
  readonly id: string;
  /** What people read. */
  readonly name: string;
  readonly capacity: number;
  readonly outline: readonly Point[];
};

export type Stage = { readonly label: string; readonly outline: readonly Point[] };

/** A venue as it is drawn and sold. Immutable per version; the order of sections, rows and seats is the order of seat indexes. */
export type Chart = {
  readonly format: 2;
  readonly version: number;
  readonly width: number;
  readonly height: number;
  readonly stage: Stage | null;
  /** Where the best seat would be; null: in the middle of the house. */
  readonly focus: Point | null;
  readonly sections: readonly ChartSection[];
  readonly areas: readonly ChartArea[];
};

/** A chart before it has become a version of a venue's. */
export type CompiledChart = Omit<Chart, 'version'>;
