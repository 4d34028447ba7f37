import { boundsOf, centreOf } from './bounds.ts';
import { type Point, seatPitch } from './chart.ts';
import type { RowSpan } from './chart-index.ts';
import type { SeatLayout } from './seat-layout.ts';

export interface BestAvailableWish {
  readonly count: number;
  /** Whether this seat may be proposed: free, for sale, of the wanted category. */
  readonly eligible: (seat: number) => boolean;
  /** Close to these seats instead of close to the stage. */
  readonly near?: readonly number[];
}

/** A seat left alone between taken ones is hard to sell: as bad as standing this far off, in chart units. */
const singleSeatCost = seatPitch * 12;
const restrictedViewCost = seatPitch * 8;

/**
 * The best places for a party: next to each other in one row where that is possible, else in as few groups as
 * possible close to one another; near the middle of the stage; without leaving single seats.
 * Undefined when there are not so many.
 */
export function bestAvailable(layout: SeatLayout, wish: BestAvailableWish): number[] | undefined {
  const runs = layout.rows.flatMap((row) => runsOf(layout, row, wish.eligible));
  const chosen: number[] = [];
  let target = wish.near?.length ? middleOf(layout, wish.near) : focusOf(layout);
  while (chosen.length < wish.count) {
    const longest = runs.reduce((most, run) => Math.max(most, run.length), 0);
    const size = Math.min(wish.count - chosen.length, longest);
    const window = size > 0 ? bestWindow(layout, runs, size, target) : undefined;
    if (!window) return undefined;
    chosen.push(...window);
    takeOut(runs, window);
    target = middleOf(layout, chosen);
  }
  return chosen;
}

/** Free seats side by side in one row, without a gap or a wheelchair place between them. */
function runsOf(layout: SeatLayout, row: RowSpan, eligible: (seat: number) => boolean): number[][] {
  const runs: number[][] = [];
  let run: number[] = [];
  for (let seat = row.firstIndex; seat < row.firstIndex + row.seats.length; seat++) {
    const mark = layout.markAt(seat);
    const fits = eligible(seat) && mark !== 'accessible' && mark !== 'companion';
    const last = run.at(-1);
    const besideLast = last !== undefined && distance(layout.at(last), layout.at(seat)) < seatPitch * 1.7;
    if (!fits || !besideLast) {
      if (run.length > 0) runs.push(run);
      run = [];
    }
    if (fits) run.push(seat);
  }
  if (run.length > 0) runs.push(run);
  return runs;
}

function bestWindow(
  layout: SeatLayout,
  runs: readonly (readonly number[])[],
  size: number,
  target: Point,
): number[] | undefined {
  let best: number[] | undefined;
  let least = Infinity;
  for (const run of runs) {
    for (let start = 0; start + size <= run.length; start++) {
      const window = run.slice(start, start + size);
      const cost = costOf(layout, window, target) + leftAlone(start) + leftAlone(run.length - start - size);
      if (cost < least) [best, least] = [window, cost];
    }
  }
  return best;
}

function costOf(layout: SeatLayout, window: readonly number[], target: Point): number {
  const [x, y] = middleOf(layout, window);
  // To the side counts more than farther back: the middle of row F beats the end of row A.
  const away = Math.hypot((x - target[0]) * 1.5, y - target[1]);
  return window.some((seat) => layout.markAt(seat) === 'restricted') ? away + restrictedViewCost : away;
}

function leftAlone(rest: number): number {
  return rest === 1 ? singleSeatCost : 0;
}

function takeOut(runs: number[][], window: readonly number[]): void {
  const index = runs.findIndex((run) => run.includes(window[0] ?? -1));
  const run = runs[index] ?? [];
  const start = run.indexOf(window[0] ?? -1);
  runs.splice(index, 1, run.slice(0, start), run.slice(start + window.length));
}

/** In front of the middle of the stage, a few rows back. */
function focusOf(layout: SeatLayout): Point {
  const [middle] = centreOf(layout.bounds);
  if (!layout.stage) return centreOf(layout.bounds);
  const stage = boundsOf(layout.stage.outline);
  const [stageX, stageY] = centreOf(stage);
  const seatsBelow = layout.seatCount === 0 || layout.bounds.bottom > stage.bottom;
  return [stageX || middle, seatsBelow ? stage.bottom + seatPitch * 3 : stageY];
}

function middleOf(layout: SeatLayout, seats: readonly number[]): Point {
  const sum = seats.reduce<[number, number]>(
    ([x, y], seat) => [x + (layout.x[seat] ?? 0), y + (layout.y[seat] ?? 0)],
    [0, 0],
  );
  return [sum[0] / seats.length, sum[1] / seats.length];
}

function distance([x0, y0]: Point, [x1, y1]: Point): number {
  return Math.hypot(x1 - x0, y1 - y0);
}
