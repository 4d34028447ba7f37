import { beforeEach, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { bookingId, randomIds } from '../ids.ts';
import { encodeClaim } from '../seats/seat-claim.ts';
import { manualClock } from '../testing/manual-clock.ts';
import { aPlan } from '../testing/sales-plan-builder.ts';
import type { LiveEvent } from './live-event.ts';
import { liveEvents } from './live-events.ts';

const plan = aPlan();
const { id } = plan.event;
const taken = new Map<string, string>();
const sell = (seat: string) =>
  taken.set(seat, encodeClaim({ bookingId: bookingId.parse(randomIds.next()), token: 'abcd', until: null }));

/** The live maps of one of several processes, all of which read the same rows. */
const aProcess = () =>
  liveEvents({
    plans: { get: async () => plan },
    seats: {
      read: async () => [{ block: 'stalls', rows: new Map([['A', new Map(taken)]]), counters: new Map() }],
    },
    clock: manualClock(),
    later: () => undefined,
    ids: randomIds,
    alarm: { raise: () => undefined },
  });

/** What somebody sees of the stalls' first row who starts with the state and goes by the deltas that follow. */
const watch = (live: LiveEvent) => {
  const { version, packed } = live.current();
  const bytes = Buffer.from(packed, 'latin1');
  const start = 12 + bytes.readUInt16LE(8) * 4;
  const row = [0, 1, 2, 3].map((seat) => ((bytes[start] ?? 0) >> (seat * 2)) & 3);
  let at = version;
  live.watch(({ data }) => {
    const { v, seats } = delta.parse(JSON.parse(data));
    expect(v).toBe((at += 1));
    for (const [seat, state] of seats) row[seat] = state;
  });
  return { start: version, row };
};
const delta = z.object({ v: z.int(), seats: z.array(z.tuple([z.int(), z.int()])) });

beforeEach(() => taken.clear());

describe('the live maps of two processes', () => {
  it('may have the same number for different pictures, and no tag that is the same', async () => {
    const [one, other] = [await aProcess().get(id), await aProcess().get(id)];
    sell('1');
    const first = await one.snapshot(1000);
    sell('2');
    const second = await other.snapshot(1000);
    expect(second.version).toBe(first.version);
    expect(second.packed).not.toBe(first.packed);
    expect(second.tag).not.toBe(first.tag);
  });

  it('each lead their watchers from the picture they start with to the one that the rows have', async () => {
    const [one, other] = [await aProcess().get(id), await aProcess().get(id)];
    await one.refresh();
    const seen = [];
    for (const seat of ['1', '2', '3', '4']) {
      sell(seat);
      await one.refresh();
      if (seat === '2') seen.push(watch(one), watch(other));
    }
    await other.refresh();
    expect(seen.map(({ start }) => start)).toEqual([3, 1]);
    expect(seen.map(({ row }) => row)).toEqual([
      [2, 2, 2, 2],
      [2, 2, 2, 2],
    ]);
  });
});
