import { describe, expect, it } from '@jest/globals';
import { minutes } from '../clock.ts';
import { bookingId, randomIds } from '../ids.ts';
import { encodeClaim } from '../sales/seats/seat-claim.ts';
import type { SeatStore } from '../sales/seats/seat-store.ts';
import { manualClock } from '../testing/manual-clock.ts';
import { aPlan } from '../testing/sales-plan-builder.ts';
import { liveEvent } from './live-event.ts';
import { seatState } from '@parterre/seating/seat-states';
import type { Later } from './spaced.ts';

/** Stalls whose reading ends when the test says so. */
const aHouse = () => {
  const plan = aPlan();
  const clock = manualClock();
  const reads: (() => void)[] = [];
  const taken = new Map<string, string>();
  const read: SeatStore['read'] = async (_event, [block]) => {
    if (block !== 'stalls') return [];
    const { promise, resolve } = Promise.withResolvers<undefined>();
    reads.push(() => resolve(undefined));
    const state = [{ block, rows: new Map([['A', new Map(taken)]]), counters: new Map() }];
    await promise;
    return state;
  };
  const claim = (seat: string, until: number | null) =>
    taken.set(seat, encodeClaim({ bookingId: bookingId.parse(randomIds.next()), token: 'abcd', until }));
  const sell = (seat: string) => claim(seat, null);
  const hold = (seat: string) => claim(seat, clock.now() + minutes(5));
  const coming: (() => void)[] = [];
  const later: Later = (work) => void coming.push(work);
  const live = liveEvent(plan, { seats: { read }, clock, later, ids: randomIds });
  /** Lets what was put off happen. */
  const settle = () => {
    for (const work of coming.splice(0)) work();
  };
  return { live, clock, sell, hold, reads, settle };
};

/** The state of the stalls' first row, out of the bytes that clients get. */
const firstRow = (packed: string): number[] => {
  const bytes = Buffer.from(packed, 'latin1');
  const start = 12 + bytes.readUInt16LE(8) * 4;
  return [0, 1, 2, 3].map((seat) => ((bytes[start] ?? 0) >> (seat * 2)) & 3);
};
const { free, held, sold } = seatState;

describe('a live map', () => {
  it('is read before it is shown for the first time', async () => {
    const { live, sell, reads } = aHouse();
    sell('2');
    const asked = live.snapshot(1000);
    reads[0]?.();
    expect(firstRow((await asked).packed)).toEqual([free, sold, free, free]);
  });

  it('is shown as it is while it is read anew, and waited for when it is too old', async () => {
    const { live, clock, sell, reads } = aHouse();
    const first = live.snapshot(1000);
    reads[0]?.();
    await first;
    sell('3');
    clock.advance(1500);
    expect(firstRow((await live.snapshot(1000)).packed)).toEqual([free, free, free, free]);
    expect(reads).toHaveLength(2);
    clock.advance(1000);
    const late = live.snapshot(1000);
    reads[1]?.();
    expect(firstRow((await late).packed)).toEqual([free, free, sold, free]);
  });

  it('is read anew when the clock was set back', async () => {
    const { live, clock, sell, reads } = aHouse();
    const first = live.snapshot(1000);
    reads[0]?.();
    await first;
    sell('3');
    clock.advance(-3_600_000);
    const asked = live.snapshot(1000);
    reads[1]?.();
    expect(firstRow((await asked).packed)).toEqual([free, free, sold, free]);
  });

  it('offers nobody a seat that the database is being asked for, also when it is read meanwhile, until that is over', async () => {
    const { live, sell, reads, settle } = aHouse();
    const shown = () => {
      settle();
      return firstRow(live.current().packed);
    };
    const refresh = async () => {
      const refreshed = live.refresh();
      reads.at(-1)?.();
      await refreshed;
    };
    await refresh();
    const over = live.asked(['stalls/A/1', 'stalls/A/2', 'stalls/A/3']);
    expect(shown()).toEqual([held, held, held, free]);
    sell('2');
    await refresh();
    expect(shown()).toEqual([held, sold, held, free]);
    // The second was somebody else's, so that the others are nobody's.
    over(['stalls/A/1', 'stalls/A/3']);
    expect(shown()).toEqual([free, sold, free, free]);
    await refresh();
    expect(shown()).toEqual([free, sold, free, free]);
  });

  it('gives back no seat that a reading showed to be somebody’s meanwhile', async () => {
    const { live, hold, reads, settle } = aHouse();
    const refresh = async () => {
      const refreshed = live.refresh();
      reads.at(-1)?.();
      await refreshed;
      settle();
    };
    await refresh();
    const over = live.asked(['stalls/A/1', 'stalls/A/2']);
    hold('1');
    await refresh();
    over(['stalls/A/1', 'stalls/A/2']);
    settle();
    expect(firstRow(live.current().packed)).toEqual([held, free, free, free]);
  });

  it('says nothing of a seat that is asked for and refused at once, nor gives back what it did not take', async () => {
    const { live, reads, settle } = aHouse();
    const refreshed = live.refresh();
    reads[0]?.();
    await refreshed;
    settle();
    const told: string[] = [];
    live.watch({ step: ({ data }) => void told.push(data), end: () => undefined });
    live.asked(['stalls/A/1'])(['stalls/A/1']);
    settle();
    expect(told).toEqual([]);
    live.claimed(['stalls/A/2'], 'held');
    live.asked(['stalls/A/2'])(['stalls/A/2']);
    settle();
    expect(firstRow(live.current().packed)).toEqual([free, held, free, free]);
  });

  it('does not forget its own write when what it reads is older', async () => {
    const { live, reads } = aHouse();
    const asked = live.snapshot(1000);
    live.claimed(['stalls/A/1'], 'held');
    reads[0]?.();
    expect(firstRow((await asked).packed)).toEqual([held, free, free, free]);
  });

  it('tells its watchers what changed, once and numbered', async () => {
    const { live, sell, reads, settle } = aHouse();
    const told: string[] = [];
    live.watch({ step: ({ data }) => void told.push(data), end: () => undefined });
    sell('4');
    const refreshed = live.refresh();
    reads[0]?.();
    await refreshed;
    settle();
    expect(told).toEqual([JSON.stringify({ v: 2, seats: [[3, sold]], areas: [] })]);
  });

  it('shows what this process claims or finds taken, and makes one step of a rush', async () => {
    const { live, sell, reads, settle } = aHouse();
    const told: string[] = [];
    live.watch({ step: ({ data }) => void told.push(data), end: () => undefined });
    sell('2');
    const refreshed = live.refresh();
    reads[0]?.();
    await refreshed;
    live.claimed(['stalls/A/1'], 'held');
    live.lost(['stalls/A/1', 'stalls/A/2', 'stalls/A/3']);
    live.claimed(['stalls/A/1'], 'sold');
    expect(told).toHaveLength(1);
    settle();
    expect(told[1]).toBe(
      JSON.stringify({
        v: 3,
        seats: [
          [0, sold],
          [2, held],
        ],
        areas: [],
      }),
    );
    expect(firstRow((await live.snapshot(1000)).packed)).toEqual([sold, sold, held, free]);
  });
});
