import type { SeatAttribute } from './chart.ts';

/** How the seats of a row are numbered. Left and right are those of somebody who looks at the stage. */
export type SeatNumbering = {
  /** On through the whole row; anew in each block; or odd and even numbers outwards from the middle. */
  readonly numbering: 'row' | 'block' | 'odd-even';
  /** The side on which number 1 is, or the odd numbers. */
  readonly numberedFrom: 'left' | 'right';
};

type Level = { readonly rows: number; readonly seats: number };

/** A hall of rows that are all as long: what somebody says who has no plan of it at hand. */
export type HallDrawing = SeatNumbering &
  Level & {
    readonly kind: 'hall';
    /** From front to back through all rows; they divide the hall into blocks. */
    readonly aisles: number;
    readonly curve: 'straight' | 'gentle' | 'strong';
    /** The name of the row at the front: a letter or a number, and the others count on. */
    readonly firstRow: string;
    /** Letters that no row is called by, such as those that look like digits. */
    readonly skippedLetters: string;
    readonly balcony: Level | null;
  };

/** The seats of one row in one block, numbered on from the house right end. */
export type BlockOfRow = { readonly count: number; readonly startsAt: number };

export type RowPlan = {
  readonly row: string;
  /** As many as there are blocks, from house left to house right. */
  readonly blocks: readonly BlockOfRow[];
  readonly attributes: ReadonlyMap<string, readonly SeatAttribute[]>;
};

/** Rows, front to back, and blocks, as a file names them. */
export type SeatingPlan = { readonly blocks: readonly string[]; readonly rows: readonly RowPlan[] };

/** A venue by its few measures: what a generator takes and `compile` makes a chart of, which is what is published. */
export type Drawing =
  | { readonly kind: 'arena' }
  | { readonly kind: 'club'; readonly standing: number }
  | { readonly kind: 'room'; readonly capacity: number }
  | HallDrawing
  | { readonly kind: 'plan'; readonly plan: SeatingPlan };
