import { describe, expect, it } from '@jest/globals';
import { bookingId, randomIds } from '../ids.ts';
import { encodeClaim } from '../sales/seats/seat-claim.ts';
import type { SeatStore } from '../sales/seats/seat-store.ts';
import { aPlan } from '../testing/sales-plan-builder.ts';
import { occupancyReader } from './occupancy.ts';

const start = Date.parse('2026-12-01T12:00:00Z');
const [second, minute] = [1000, 60_000];
const places = new Map([
  ['0', 2],
  ['1', 1],
]);

/** A house whose rows A of the stalls and of the circle say when they changed. */
const aHouse = () => {
  const rows = new Map<string, { claims: Map<string, string>; changedAt: number }>();
  const asked: (number | undefined)[] = [];
  const fault: { now: Error | null } = { now: null };
  const read: SeatStore['read'] = async (_event, [block = ''], changedSince) => {
    if (block === 'circle') asked.push(changedSince);
    if (fault.now && block === 'circle') throw fault.now;
    const row = rows.get(block);
    const isAsked = row && (changedSince === undefined || row.changedAt >= changedSince);
    return [
      {
        block,
        rows: isAsked ? new Map([['A', new Map(row.claims)]]) : new Map(),
        counters: block === 'floor' ? places : new Map(),
      },
    ];
  };
  const claim = (block: string, seat: string, until: number | null, changedAt: number): void => {
    const claims = rows.get(block)?.claims ?? new Map<string, string>();
    claims.set(seat, encodeClaim({ bookingId: bookingId.parse(randomIds.next()), token: 'abcd', until }));
    rows.set(block, { claims, changedAt });
  };
  const free = (block: string, changedAt: number): void =>
    void rows.set(block, { claims: new Map(), changedAt });
  const plan = aPlan();
  const readOccupancy = occupancyReader(plan, { read });
  /** The seats of the stalls' first row and of the circle's. */
  const firstRows = async (now: number) => {
    const { until } = await readOccupancy(now);
    return [[...until.slice(0, 4)], [...until.slice(8, 12)]];
  };
  return { claim, free, asked, fault, readOccupancy, firstRows };
};

const forGood = Infinity;

describe('the occupancy of an event', () => {
  it('is until when each seat is claimed, and how many places of each area are taken', async () => {
    const { claim, readOccupancy } = aHouse();
    claim('stalls', '2', start + minute, start);
    claim('circle', '4', null, start);
    const { until, taken } = await readOccupancy(start);
    expect([...until]).toEqual([0, start + minute, 0, 0, 0, 0, 0, 0, 0, 0, 0, forGood, 0, 0, 0, 0]);
    expect([...taken]).toEqual([3]);
  });

  it('is read as a whole first, and then only where it changed', async () => {
    const { claim, free, asked, firstRows } = aHouse();
    claim('stalls', '1', null, start - minute);
    claim('circle', '1', null, start - minute);
    await firstRows(start);
    claim('stalls', '2', null, start + 500);
    expect(await firstRows(start + second)).toEqual([
      [forGood, forGood, 0, 0],
      [forGood, 0, 0, 0],
    ]);
    free('stalls', start + 1500);
    expect(await firstRows(start + 2 * second)).toEqual([
      [0, 0, 0, 0],
      [forGood, 0, 0, 0],
    ]);
    expect(asked).toEqual([undefined, start - 15 * second, start - 14 * second]);
  });

  it('shows a change that arrives ten seconds after it says it was', async () => {
    const { claim, firstRows } = aHouse();
    for (let at = start; at <= start + 10 * second; at += second) await firstRows(at);
    claim('stalls', '1', null, start + second);
    expect((await firstRows(start + 11 * second))[0]).toEqual([forGood, 0, 0, 0]);
  });

  it('shows a change that arrives later than that when all is read again, after half a minute', async () => {
    const { claim, asked, firstRows } = aHouse();
    for (let at = start; at < start + 30 * second; at += second) await firstRows(at);
    claim('stalls', '1', null, start - minute);
    expect((await firstRows(start + 30 * second))[0]).toEqual([forGood, 0, 0, 0]);
    expect(asked.filter((since) => since === undefined)).toHaveLength(2);
  });

  it('is read as a whole when the clock was set back, by however little', async () => {
    const { claim, asked, firstRows } = aHouse();
    await firstRows(start);
    claim('stalls', '1', null, start - minute);
    expect((await firstRows(start - 1))[0]).toEqual([forGood, 0, 0, 0]);
    await firstRows(start);
    expect(asked).toEqual([undefined, undefined, start - 1 - 15 * second]);
  });

  it('misses nothing when a reading fails half-way, or nobody has asked for a while', async () => {
    const { claim, fault, asked, firstRows } = aHouse();
    await firstRows(start);
    claim('stalls', '1', null, start + second);
    fault.now = new Error('the database is away');
    for (const at of [5, 10, 15, 20, 25])
      await expect(firstRows(start + at * second)).rejects.toBe(fault.now);
    fault.now = null;
    expect((await firstRows(start + 29 * second))[0]).toEqual([forGood, 0, 0, 0]);
    expect(new Set(asked.slice(1))).toEqual(new Set([start - 15 * second]));
  });
});
