import { beforeEach, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import type { Clock } from '../clock.ts';
import type { SalesPlan, SalesPlans } from '../programme/publishing/sales-plan.ts';
import { bookingId, eventId, randomIds } from '../ids.ts';
import { encodeClaim } from '../sales/seats/seat-claim.ts';
import { manualClock } from '../testing/manual-clock.ts';
import { aPlan } from '../testing/sales-plan-builder.ts';
import type { Delta, LiveEvent } from './live-event.ts';
import { liveEvents } from './live-events.ts';

const plan = aPlan();
const { id } = plan.event;
const taken = new Map<string, string>();
const sell = (seat: string) =>
  taken.set(seat, encodeClaim({ bookingId: bookingId.parse(randomIds.next()), token: 'abcd', until: null }));

/** The live maps of one of several processes, all of which read the same rows. */
const aProcess = (plans: SalesPlans = { get: async () => plan }, clock: Clock = manualClock()) =>
  liveEvents({
    plans,
    seats: {
      read: async () => [{ block: 'stalls', rows: new Map([['A', new Map(taken)]]), counters: new Map() }],
    },
    clock,
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
  const step = ({ data }: Delta): void => {
    const { v, seats } = delta.parse(JSON.parse(data));
    expect(v).toBe((at += 1));
    for (const [seat, state] of seats) row[seat] = state;
  };
  live.watch({ step, end: () => undefined });
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

describe('a live map that is put aside', () => {
  /** A watcher that counts what it is told. */
  const aWatcher = () => {
    const told = { steps: 0, ends: 0 };
    const watcher = { step: () => void (told.steps += 1), end: () => void (told.ends += 1) };
    return { told, watcher };
  };

  it('sends its watchers away when the prices are others: only the new one hears of what is sold', async () => {
    let current: SalesPlan = plan;
    const live = aProcess({ get: async () => current });
    const [old, other] = [await live.get(id), aWatcher()];
    old.watch(other.watcher);
    expect(await live.get(id)).toBe(old);
    expect(other.told.ends).toBe(0);
    current = { ...plan, event: { ...plan.event, pricesVersion: 2 } };
    const [replaced, newer] = [await live.get(id), aWatcher()];
    replaced.watch(newer.watcher);
    sell('1');
    await live.refreshWatched();
    expect([other.told, newer.told]).toEqual([
      { steps: 0, ends: 1 },
      { steps: 1, ends: 0 },
    ]);
    expect([old.hasEnded(), replaced.hasEnded()]).toEqual([true, false]);
  });

  it('takes no more watchers when it made room for others', async () => {
    const live = aProcess({ get: async (eventId) => ({ ...plan, event: { ...plan.event, id: eventId } }) });
    const first = await live.get(id);
    for (let n = 0; n < 199; n++) await live.get(eventId.parse(randomIds.next()));
    expect(first.hasEnded()).toBe(false);
    await live.get(eventId.parse(randomIds.next()));
    expect(first.hasEnded()).toBe(true);
  });
});

describe('the picture at hand', () => {
  it('is one that was read, of an event that was looked up, a moment ago', async () => {
    const clock = manualClock();
    const live = aProcess({ get: async () => plan }, clock);
    expect(live.atHand(id, 1000)).toBeNull();
    const known = await live.get(id);
    expect(live.atHand(id, 1000)).toBeNull();
    const shown = await known.snapshot(1000);
    clock.advance(1000);
    expect(live.atHand(id, 1000)).toBe(shown);
    clock.advance(1);
    expect(live.atHand(id, 1000)).toBeNull();
  });

  it('is not that of an event that is watched, but was not looked up: its prices may be others by now', async () => {
    const clock = manualClock();
    const live = aProcess({ get: async () => plan }, clock);
    (await live.get(id)).watch({ step: () => undefined, end: () => undefined });
    clock.advance(1001);
    await live.refreshWatched();
    expect(live.atHand(id, 1000)).toBeNull();
    await live.get(id);
    expect(live.atHand(id, 1000)).not.toBeNull();
  });

  it('is shown for a second more while it is read anew', async () => {
    const clock = manualClock();
    const live = aProcess({ get: async () => plan }, clock);
    const shown = await (await live.get(id)).snapshot(1000);
    clock.advance(2000);
    const known = await live.get(id);
    expect(live.atHand(id, 1000)).toBeNull();
    const reading = known.refresh();
    expect(live.atHand(id, 1000)).toBe(shown);
    await reading;
  });
});
