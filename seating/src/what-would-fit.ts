import { bestAvailable } from './best-available.ts';
import type { RowSpan } from './chart-index.ts';
import { areSideBySide, isForNeeds, leftAlone, piecesOf, type SeatChoice, type Seats } from './orphans.ts';
import type { SeatLayout } from './seat-layout.ts';

type House = Seats & {
  /** Whether a seat may take the place of one of these, as those of the same categories do. */
  readonly wantedFor: (piece: readonly number[]) => (seat: number) => boolean;
};

export type WhatWouldFit = {
  /** Left alone by the choice, and not by what would fit. */
  readonly alone: readonly number[];
  /** A whole choice in place of the one that was asked for. */
  readonly seats: readonly number[];
  /** Those of them that take the place of what does not fit. */
  readonly moved: readonly number[];
};

/** As many seats side by side that leave none alone, while the rest of the choice is taken: in the same row first, and what was had last. */
const placeFor = (
  layout: SeatLayout,
  { forSale, free, wantedFor }: House,
  piece: readonly number[],
  rest: ReadonlySet<number>,
  isGivenBack: (seat: number) => boolean,
): readonly number[] | undefined => {
  const look = (isWanted: (seat: number) => boolean, rows?: (row: RowSpan) => boolean) =>
    bestAvailable(layout, {
      count: piece.length,
      accessible: 0,
      companions: 0,
      mayBeSplit: false,
      singles: 'never',
      free: (seat) => forSale(seat) && free(seat) && !rest.has(seat),
      wanted: isWanted,
      near: piece,
      rows,
    });
  const wanted = wantedFor(piece);
  const others = (seat: number): boolean => wanted(seat) && !isGivenBack(seat);
  const row = layout.rowAt(piece[0] ?? 0);
  const tries = [() => look(others, (each) => each === row), () => look(others), () => look(wanted)];
  for (const attempt of tries) {
    const fits = attempt();
    if (fits.found) return fits.groups.flat();
  }
  return undefined;
};

/**
 * For a choice that leaves seats alone: the same with each piece that does moved to the nearest seats side by side that
 * leave none alone. Null where none of these pieces fits anywhere else: then the rule gives way, as the last seats could
 * not be sold otherwise.
 */
export const whatWouldFit = (
  layout: SeatLayout,
  house: House,
  { chosen, had }: SeatChoice,
): WhatWouldFit | null => {
  let now = chosen;
  const moved = new Set<number>();
  const isBesideNeeds = (seat: number): boolean =>
    [seat - 1, seat + 1].some(
      (other) => chosen.has(other) && isForNeeds(layout, other) && areSideBySide(layout, seat, other),
    );
  /** Pieces that stay: who sits beside a wheelchair place does, and who fits nowhere else. */
  let stuck = new Set<number>();
  /** Sizes for which there is room nowhere: looked for once. */
  const nowhere = new Set<number>();
  for (let left = 2 * piecesOf(layout, chosen).length; left > 0; left--) {
    const alone = leftAlone(layout, house, { chosen: now, had });
    const piece = piecesOf(layout, now).find(
      (each) =>
        !each.some((seat) => stuck.has(seat) || isBesideNeeds(seat)) &&
        each.some((seat) => alone.some((other) => areSideBySide(layout, seat, other))),
    );
    if (!piece) break;
    const rest = new Set([...now].filter((seat) => !piece.includes(seat)));
    const isGivenBack = (seat: number) => !!had?.has(seat) && !chosen.has(seat);
    const place = nowhere.has(piece.length) ? undefined : placeFor(layout, house, piece, rest, isGivenBack);
    if (!place) nowhere.add(piece.length);
    if (!place || place.every((seat) => piece.includes(seat))) for (const seat of piece) stuck.add(seat);
    else {
      for (const seat of piece) moved.delete(seat);
      for (const seat of place) moved.add(seat);
      now = new Set([...rest, ...place]);
      stuck = new Set();
    }
  }
  const inOrder = (list: Iterable<number>) => [...list].sort((one, other) => one - other);
  const still = new Set(leftAlone(layout, house, { chosen: now, had }));
  const alone = leftAlone(layout, house, { chosen, had }).filter((seat) => !still.has(seat));
  return alone.length > 0 ? { alone, seats: inOrder(now), moved: inOrder(moved) } : null;
};
