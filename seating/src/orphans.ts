import type { SeatLayout } from './seat-layout.ts';
import type { Stretch } from './stretches.ts';

/** What somebody chooses, by the seats' indexes. */
export type SeatChoice = {
  /** All that they will have. */
  readonly chosen: ReadonlySet<number>;
  /** What they have already: it stays theirs where it is chosen, and is given back where not. */
  readonly had?: ReadonlySet<number> | undefined;
};

/** Seats of a house as one party finds them. */
export type Seats = {
  readonly forSale: (seat: number) => boolean;
  /** Whether nobody else has it. */
  readonly free: (seat: number) => boolean;
};

/**
 * A seat beside chosen ones. It is left alone unless somebody else has it, or the seat `beyond` it is free; where there is
 * none beyond, or that one is chosen as well, unless somebody has it.
 */
export type Edge = {
  readonly seat: number;
  readonly beyond?: number | undefined;
  /** It is given back by this choice: nobody else has it. */
  readonly isGivenBack: boolean;
};

const none: ReadonlySet<number> = new Set();

export const isForNeeds = (layout: SeatLayout, seat: number): boolean => {
  const attributes = layout.attributesAt(seat);
  return attributes.includes('accessible') || attributes.includes('companion');
};

const stretchAt = ({ stretches }: SeatLayout, seat: number): Stretch | undefined => {
  let [from, to] = [0, stretches.length - 1];
  while (from < to) {
    const middle = Math.ceil((from + to) / 2);
    if ((stretches[middle]?.first ?? 0) <= seat) from = middle;
    else to = middle - 1;
  }
  return stretches[from];
};

/** Whether two seats are side by side, with no aisle and no end of a row between them. */
export const areSideBySide = (layout: SeatLayout, one: number, other: number): boolean =>
  Math.abs(one - other) === 1 && stretchAt(layout, one) === stretchAt(layout, other);

/** Whether a seat is somebody's neighbour: in the same stretch, for sale, and for anybody. All else is like the row's end. */
const neighboursIn = (
  layout: SeatLayout,
  forSale: Seats['forSale'],
  seat: number,
): ((seat: number) => boolean) => {
  const { first, count } = stretchAt(layout, seat) ?? { first: seat, count: 0 };
  return (at) => at >= first && at < first + count && forSale(at) && !isForNeeds(layout, at);
};

/** The edge that a seat is, beside one that is chosen; none where the choice takes nothing from it. */
const edgeAt = (
  isNeighbour: (seat: number) => boolean,
  { chosen, had = none }: SeatChoice,
  taken: number,
  seat: number,
): Edge | undefined => {
  const isNew = (at: number): boolean => chosen.has(at) && !had.has(at);
  const givenBack = (at: number): boolean => had.has(at) && !chosen.has(at);
  const other = 2 * seat - taken;
  const beyond = isNeighbour(other) ? other : undefined;
  if (beyond !== undefined && givenBack(beyond)) return undefined;
  const isBesideNew = isNew(taken) || (beyond !== undefined && isNew(beyond));
  // It was alone before, or is not.
  if (!givenBack(seat) && !isBesideNew) return undefined;
  const isChosen = beyond !== undefined && chosen.has(beyond);
  return { seat, beyond: isChosen ? undefined : beyond, isGivenBack: givenBack(seat) };
};

/**
 * What has to be looked at so that a choice leaves no seat alone: the seats beside those that it takes, and those that it
 * gives back beside those that it keeps. What was alone before is not made so by the choice.
 */
export const edgesOf = (layout: SeatLayout, forSale: Seats['forSale'], choice: SeatChoice): Edge[] => {
  const edges = new Map<number, Edge>();
  for (const taken of choice.chosen) {
    const isNeighbour = neighboursIn(layout, forSale, taken);
    if (!isNeighbour(taken)) continue;
    for (const seat of [taken - 1, taken + 1]) {
      const isEdge = isNeighbour(seat) && !choice.chosen.has(seat);
      const edge = isEdge ? edgeAt(isNeighbour, choice, taken, seat) : undefined;
      if (edge) edges.set(seat, edge);
    }
  }
  return [...edges.values()];
};

/** The seats that a choice would leave alone, in the order of seats. */
export const leftAlone = (layout: SeatLayout, { forSale, free }: Seats, choice: SeatChoice): number[] =>
  edgesOf(layout, forSale, choice)
    .filter(
      ({ seat, beyond, isGivenBack }) =>
        (isGivenBack || free(seat)) && (beyond === undefined || !free(beyond)),
    )
    .map(({ seat }) => seat)
    .toSorted((one, other) => one - other);

/** Chosen seats side by side, for anybody: each of these has to find room as it is. */
export const piecesOf = (layout: SeatLayout, chosen: ReadonlySet<number>): number[][] => {
  const pieces: number[][] = [];
  for (const seat of [...chosen].sort((one, other) => one - other)) {
    if (isForNeeds(layout, seat)) continue;
    const last = pieces.at(-1);
    const isBeside = last?.at(-1) === seat - 1 && areSideBySide(layout, seat, seat - 1);
    if (last && isBeside) last.push(seat);
    else pieces.push([seat]);
  }
  return pieces;
};
