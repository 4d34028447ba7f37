import type { SalesPlan } from '../programme/publishing/sales-plan.ts';
import { claimedUntil } from '../sales/seats/seat-claim.ts';
import type { BlockState, SeatStore } from '../sales/seats/seat-store.ts';
import { fewAtATime } from '../few-at-a-time.ts';

/** What is taken of an event, in chart order, as its rows and counters say. */
export type Occupancy = {
  /** The moment in milliseconds until which each seat is claimed: 0 where it is not, `Infinity` for good. */
  readonly until: Float64Array;
  /** Places taken, per area. */
  readonly taken: Uint32Array;
};

/**
 * Sections and areas read at once. Noted one by one, what was read of a section is forgotten before the next ones come:
 * all of 60,000 seats at once cost the garbage collector more than the reading itself.
 */
const atOnce = 4;

/** Milliseconds between two readings of everything. */
const wholeEvery = 30_000;

/**
 * How much later than it says a change may show, in milliseconds: a write is given up after some ten seconds, and clocks
 * differ. What comes later still is seen when everything is read the next time.
 */
const lateness = 15_000;

const noteBlock = (plan: SalesPlan, { until, taken }: Occupancy, { block, rows, counters }: BlockState) => {
  const area = plan.chart.areaIds.indexOf(block);
  if (area >= 0) taken[area] = [...counters.values()].reduce((total, count) => total + count, 0);
  for (const [rowId, claims] of rows) {
    const row = plan.chart.row(block, rowId);
    row?.seats.forEach((seat, n) => {
      const claim = claims.get(seat);
      until[row.firstIndex + n] = claim === undefined ? 0 : claimedUntil(claim);
    });
  }
};

const nothingTaken = ({ chart }: SalesPlan): Occupancy => ({
  until: new Float64Array(chart.seatCount),
  taken: new Uint32Array(chart.areaIds.length),
});

/** One that is read half-way is thrown away: what was known before stays as it was. */
const copyOf = ({ until, taken }: Occupancy): Occupancy => ({ until: until.slice(), taken: taken.slice() });

/**
 * Reads what is taken of an event again and again: everything from time to time, in between only the rows that changed.
 * A large house is a megabyte, and most of its rows stay as they are for hours. Not to be called while it reads.
 */
export const occupancyReader = (
  plan: SalesPlan,
  seats: Pick<SeatStore, 'read'>,
): ((now: number) => Promise<Occupancy>) => {
  let known = nothingTaken(plan);
  let [wholeAt, readAt] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  const readInto = async (occupancy: Occupancy, changedSince?: number): Promise<Occupancy> => {
    await fewAtATime([...plan.chart.sectionIds, ...plan.chart.areaIds], atOnce, async (block) => {
      for (const state of await seats.read(plan.event.id, [block], changedSince))
        noteBlock(plan, occupancy, state);
    });
    return occupancy;
  };
  return async (now) => {
    // When the clock was set back, what was read in its future says nothing about what has changed since.
    const isWhole = now < readAt || now - wholeAt >= wholeEvery;
    known = isWhole ? await readInto(nothingTaken(plan)) : await readInto(copyOf(known), readAt - lateness);
    readAt = now;
    if (isWhole) wholeAt = now;
    return known;
  };
};
