/** How a seat looks; the meaning is the host's (a customer's choice, an organizer's brush). */
export const seatLook = { free: 0, chosen: 1, held: 2, sold: 3, off: 4, suggested: 5, muted: 6 } as const;
export type SeatLook = (typeof seatLook)[keyof typeof seatLook];

/** No category: drawn like a seat that is off. */
export const noColour = 255;

/** One look and one colour (an index into the palette) per seat. Hand over a new object to have it drawn. */
export interface SeatPaint {
  readonly look: Uint8Array;
  readonly colour: Uint8Array;
}

export interface SeatColour {
  /** A token's name without its dashes: `c1` to `c20`, each with its mark, or a grey one. */
  readonly token: string;
}

/** One line of a label, from its fullest words to its shortest: "from £68", "£68+". */
export type Note = readonly string[];

export interface AreaPaint {
  readonly left: number;
  readonly chosen: number;
  /** An index into the palette. */
  readonly colour: number;
  /** Whether something else is looked for. */
  readonly muted?: boolean;
  /** "RM 85", "240 left": as many of them are written as there is room for, the first before the others. */
  readonly notes: readonly Note[];
}
