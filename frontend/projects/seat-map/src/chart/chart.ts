/** The drawing of a venue, as both services send it. Neighbouring seats are about 24 units apart. */
export interface Chart {
  readonly version: number;
  readonly width: number;
  readonly height: number;
  readonly stage: { readonly label: string; readonly outline: readonly Point[] } | null;
  readonly sections: readonly ChartSection[];
  readonly areas: readonly ChartArea[];
}

export type Point = readonly [x: number, y: number];

export interface ChartSection {
  readonly id: string;
  readonly name: string;
  readonly outline: readonly Point[];
  readonly rows: readonly ChartRow[];
}

/** The n-th seat stands at `x[n]`, `y[n]`, turned by `turn[n]` degrees; 0 faces up. */
export interface ChartRow {
  readonly id: string;
  readonly seats: readonly string[];
  readonly x: readonly number[];
  readonly y: readonly number[];
  readonly turn: readonly number[];
  readonly marks?: Readonly<Record<string, SeatMark>>;
}

export type SeatMark = 'accessible' | 'companion' | 'restricted';

export interface ChartArea {
  readonly id: string;
  readonly name: string;
  readonly capacity: number;
  readonly outline: readonly Point[];
}

/** The usual distance between neighbouring seats, in chart units. */
export const seatPitch = 24;
