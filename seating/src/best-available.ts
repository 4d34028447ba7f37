import type { RowSpan } from './chart-index.ts';
import { type Point, seatPitch } from './chart.ts';
import { isForNeeds } from './orphans.ts';
import type { SeatLayout } from './seat-layout.ts';
import type { Stretch } from './stretches.ts';

/** Who comes: so many people, of whom some need a wheelchair place, and some sit beside one. */
export type Party = {
  readonly count: number;
  readonly accessible: number;
  readonly companions: number;
};

export type SeatWish = Party & {
  /** Whether those without needs may sit in several groups where they do not fit side by side. */
  readonly mayBeSplit: boolean;
  /** Whether nobody has this seat. */
  readonly free: (seat: number) => boolean;
  /** Whether it may be one of theirs: of a wanted category, not one that they have turned down. */
  readonly wanted: (seat: number) => boolean;
  /** Close to these seats instead of close to where one sees best. */
  readonly near?: readonly number[] | undefined;
  /** Only in these rows. */
  readonly rows?: ((row: RowSpan) => boolean) | undefined;
  /** What leaves a single seat alone: less good, which is usual, or good only where nothing else fits, or none. */
  readonly singles?: 'worse' | 'last' | 'never' | undefined;
  /** Whether a seat comes free with this, and is for nobody to take now. */
  readonly comesFree?: ((seat: number) => boolean) | undefined;
};

/** `left`: wanted seats that are free, by what they are; `longest`: the most of them side by side. */
export type WhatIsLeft = {
  readonly left: number;
  readonly longest: number;
  readonly accessible: number;
  readonly companions: number;
};

/** The seats in groups, each side by side; those of a wheelchair place and beside it are a group. */
export type BestSeats =
  | { readonly found: true; readonly groups: readonly (readonly number[])[] }
  | ({ readonly found: false } & WhatIsLeft);

/** A seat left alone between taken ones is hard to sell: as bad as standing this far off, in chart units. */
const singleSeatCosts = {
  worse: seatPitch * 12,
  /** Farther than any house is wide. */
  last: seatPitch * 1e6,
  never: Number.POSITIVE_INFINITY,
};
const restrictedViewCost = seatPitch * 8;

/** What a seat is wanted close to. */
type Target = (seat: number) => Point;

/** Some seats, or where one sees best. */
const targetOf = (layout: SeatLayout, near: readonly number[] = []): Target => {
  const middle = layout.middleOf(near);
  return near.length > 0 ? () => middle : (seat) => layout.focusOf(seat);
};

/** To the side counts more than farther back: the middle of row F beats the end of row A. */
const distance = ([x, y]: Point, [toX, toY]: Point): number => Math.hypot((x - toX) * 1.5, y - toY);

type Run = { readonly first: number; readonly count: number; readonly stretch: Stretch };

type Search = {
  readonly layout: SeatLayout;
  readonly free: (seat: number) => boolean;
  readonly wanted: (seat: number) => boolean;
  readonly comesFree?: SeatWish['comesFree'];
  readonly singles?: SeatWish['singles'];
};

/** Wanted seats side by side that are free and for anybody. */
const runsOf = ({ layout, free, wanted }: Search, stretches: readonly Stretch[]): Run[] => {
  const runs: Run[] = [];
  for (const stretch of stretches) {
    const end = stretch.first + stretch.count;
    for (let seat = stretch.first, first = seat; seat <= end; seat++) {
      if (seat < end && free(seat) && wanted(seat) && !isForNeeds(layout, seat)) continue;
      if (seat > first) runs.push({ first, count: seat - first, stretch });
      first = seat + 1;
    }
  }
  return runs;
};

/** Whether a free seat beside what would be taken would have nobody's seat beside it any more. */
const wouldBeAlone = (
  { layout, free, comesFree }: Search,
  { first, count }: Stretch,
  seat: number,
  outwards: 1 | -1,
) => {
  const isOpen = (at: number): boolean =>
    at >= first && at < first + count && (free(at) || !!comesFree?.(at)) && !isForNeeds(layout, at);
  return isOpen(seat) && !isOpen(seat + outwards);
};

const bestWindow = (
  search: Search,
  runs: readonly Run[],
  size: number,
  target: Target,
): readonly number[] | undefined => {
  const { layout, singles = 'worse' } = search;
  const aloneCost = singleSeatCosts[singles];
  let best: number | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const { first, count, stretch } of runs) {
    if (count < size) continue;
    const to = target(first);
    let [x, y, restricted] = [0, 0, 0];
    const move = (seat: number, sign: 1 | -1): void => {
      x += sign * (layout.x[seat] ?? 0);
      y += sign * (layout.y[seat] ?? 0);
      if (layout.attributesAt(seat).includes('restricted-view')) restricted += sign;
    };
    for (let end = first; end < first + count; end++) {
      move(end, 1);
      const start = end - size + 1;
      if (start < first) continue;
      let cost = distance([x / size, y / size], to) + (restricted > 0 ? restrictedViewCost : 0);
      if (wouldBeAlone(search, stretch, start - 1, -1)) cost += aloneCost;
      if (wouldBeAlone(search, stretch, end + 1, 1)) cost += aloneCost;
      if (cost < least) [best, least] = [start, cost];
      move(start, -1);
    }
  }
  return best === undefined ? undefined : seatsFrom(best, size);
};

const seatsFrom = (first: number, count: number): number[] =>
  Array.from({ length: count }, (_, n) => first + n);

/** Nobody sits alone where it can be helped: four of whom three fit are two and two. */
const groupSize = (rest: number, longest: number): number => {
  const size = Math.min(rest, longest);
  return rest - size === 1 && size > 2 ? size - 1 : size;
};

const longestOf = (runs: readonly Run[]): number =>
  runs.reduce((most, { count }) => Math.max(most, count), 0);

/** Nearest to the target, of the free and wanted ones of these seats. */
const nearest = (
  { layout, free, wanted }: Search,
  seats: readonly number[],
  target: Target,
): number | undefined => {
  let best: { seat: number; away: number } | undefined;
  for (const seat of seats) {
    if (!free(seat) || !wanted(seat)) continue;
    const away = distance(layout.at(seat), target(seat));
    if (!best || away < best.away) best = { seat, away };
  }
  return best?.seat;
};

/** Sits beside a wheelchair place who is no farther off than this, in chart units. */
const beside = seatPitch * 3;

type Marked = { readonly accessible: readonly number[]; readonly companion: readonly number[] };

const markedIn = (layout: SeatLayout, stretches: readonly Stretch[]): Marked => {
  const marked = { accessible: [] as number[], companion: [] as number[] };
  for (const { row, first, count } of stretches) {
    if (Object.keys(row.attributes).length === 0) continue;
    for (const seat of seatsFrom(first, count)) {
      const attributes = layout.attributesAt(seat);
      if (attributes.includes('accessible')) marked.accessible.push(seat);
      else if (attributes.includes('companion')) marked.companion.push(seat);
    }
  }
  return marked;
};

/** The companions' places beside each wheelchair place of a house: worked out once. */
const besides = new WeakMap<SeatLayout, ReadonlyMap<number, readonly number[]>>();

const besideEach = (layout: SeatLayout): ReadonlyMap<number, readonly number[]> => {
  const known = besides.get(layout);
  if (known) return known;
  const { accessible } = markedIn(layout, layout.stretches);
  const found = new Map(
    accessible.map((place) => {
      const [x, y] = layout.at(place);
      const near: number[] = [];
      layout.grid.forEachNear(
        { left: x - beside, top: y - beside, right: x + beside, bottom: y + beside },
        (seat) => {
          const away = distance(layout.at(seat), [x, y]);
          if (away <= beside * 1.5 && layout.attributesAt(seat).includes('companion')) near.push(seat);
        },
      );
      return [place, near] as const;
    }),
  );
  besides.set(layout, found);
  return found;
};

/** Places of those with needs, each with who sits beside it. Undefined where there are not so many. */
const placesForNeeds = (
  search: Search,
  marked: Marked,
  { accessible, companions }: Party,
  target: Target,
): number[][] | undefined => {
  const taken = new Set<number>();
  const open = { ...search, free: (seat: number) => search.free(seat) && !taken.has(seat) };
  const besidePlaces = besideEach(search.layout);
  const companionsNear = (place: number): number[] =>
    (besidePlaces.get(place) ?? []).filter((one) => open.free(one) && open.wanted(one));
  /** Of how many other places that are still open this one is beside: who has no other choice goes first. */
  const rivals = (one: number, place: number): number =>
    marked.accessible.filter(
      (other) => other !== place && open.free(other) && besidePlaces.get(other)?.includes(one),
    ).length;
  const groups: number[][] = [];
  let [to, without] = [target, companions];
  for (let n = 0; n < accessible; n++) {
    const share = Math.ceil(without / (accessible - n));
    const fitting =
      share === 0
        ? marked.accessible
        : marked.accessible.filter((seat) => companionsNear(seat).length >= share);
    const place = nearest(open, fitting, to);
    if (place === undefined) return undefined;
    taken.add(place);
    const group = [place];
    for (let left = share; left > 0; left--) {
      const free = companionsNear(place);
      const fewest = Math.min(...free.map((one) => rivals(one, place)));
      const leastWanted = free.filter((one) => rivals(one, place) === fewest);
      const seat = nearest(open, leastWanted, () => search.layout.at(place));
      if (seat === undefined) return undefined;
      taken.add(seat);
      group.push(seat);
    }
    without -= share;
    groups.push(group.toSorted((one, other) => one - other));
    to = targetOf(search.layout, [...taken]);
  }
  return groups;
};

/**
 * The best seats for a party: side by side in one row, else, where they may be split, in as few groups as possible close
 * to one another; near where one sees best; those with a restricted view late; and so that no seat is left alone where
 * another choice is as good, or by `singles` wherever another one fits. Wheelchair places and those beside them are for
 * those who need them. Of 60,000 seats, ten to forty milliseconds; each group more costs as much again.
 */
export const bestAvailable = (layout: SeatLayout, wish: SeatWish): BestSeats => {
  const { count, accessible, companions, rows, comesFree, singles } = wish;
  const stretches = rows ? layout.stretches.filter(({ row }) => rows(row)) : layout.stretches;
  const taken = new Set<number>();
  const free = (seat: number) => wish.free(seat) && !taken.has(seat);
  const search = { layout, free, wanted: wish.wanted, comesFree, singles };
  const marked = markedIn(layout, stretches);
  const none = (): BestSeats => {
    const runs = runsOf({ ...wish, layout }, stretches);
    const open = (seat: number) => wish.free(seat) && wish.wanted(seat);
    return {
      found: false,
      left: runs.reduce((total, run) => total + run.count, 0),
      longest: longestOf(runs),
      accessible: marked.accessible.filter(open).length,
      companions: marked.companion.filter(open).length,
    };
  };
  let target = targetOf(layout, wish.near);
  const groups: (readonly number[])[] = [];
  const take = (group: readonly number[]): void => {
    groups.push(group);
    for (const seat of group) taken.add(seat);
    target = targetOf(layout, [...taken]);
  };
  const needs = placesForNeeds(search, marked, wish, target);
  if (!needs) return none();
  for (const group of needs) take(group);
  for (let rest = count - accessible - companions; rest > 0; rest -= groups.at(-1)?.length ?? rest) {
    const runs = runsOf(search, stretches);
    const size = wish.mayBeSplit ? groupSize(rest, longestOf(runs)) : rest;
    const group = size > 0 ? bestWindow(search, runs, size, target) : undefined;
    if (!group) return none();
    take(group);
  }
  return { found: true, groups };
};
