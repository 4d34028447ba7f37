import { beforeEach, describe, expect, it } from '@jest/globals';
import { seconds } from '../../clock.ts';
import { bookingId, eventId, randomIds } from '../../ids.ts';
import { type ManualClock, manualClock } from '../../testing/manual-clock.ts';
import { recentClaims } from './recent-claims.ts';
import { encodeClaim } from './seat-claim.ts';
import type { SeatStore } from './seat-store.ts';

const event = eventId.parse(randomIds.next());
const row = (...seats: string[]) => ({ sectionId: 'stalls', rowId: 'A', seats });
const aClaim = (until: number | null = 1) => ({
  bookingId: bookingId.parse(randomIds.next()),
  token: 'aaaa',
  until,
});

describe('recent claims', () => {
  let clock: ManualClock;
  let calls: number;
  let taken: Map<string, string>;
  let store: SeatStore;
  /** What a reading of the row shows: seat number → claim. */
  let shown: Map<string, string>;

  beforeEach(() => {
    [clock, calls, taken, shown] = [manualClock(), 0, new Map(), new Map()];
    const database: SeatStore = {
      claim: async (_event, { seats }, { bookingId: wants }) => {
        calls += 1;
        await Promise.resolve();
        const others = seats.filter((seat) => taken.has(seat) && taken.get(seat) !== wants);
        const holders = [...new Set(others.map((seat) => taken.get(seat) ?? ''))];
        if (others.length > 0) return { ok: false, taken: others.map((seat) => `stalls/A/${seat}`), holders };
        for (const seat of seats) taken.set(seat, wants);
        return { ok: true };
      },
      prolong: async () => ({ ok: true }),
      release: async (_event, { seats }) => {
        for (const seat of seats) taken.delete(seat);
      },
      claimForGood: () => ({}),
      moveCounter: () => ({}),
      read: async () => [{ block: 'stalls', rows: new Map([['A', shown]]), counters: new Map() }],
    };
    store = recentClaims(database, clock);
  });
  const claim = (claimed: ReturnType<typeof aClaim>, ...seats: string[]) =>
    store.claim(event, row(...seats), claimed, clock.now());

  it('ask the database once when many want the same seat at once', async () => {
    const results = await Promise.all(Array.from({ length: 200 }, () => claim(aClaim(), '1')));
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.at(-1)).toMatchObject({ ok: false, taken: ['stalls/A/1'] });
    expect(calls).toBe(1);
  });

  it('let different seats go side by side', async () => {
    const results = await Promise.all(['1', '2', '3'].map((seat) => claim(aClaim(), seat)));
    expect(results.every(({ ok }) => ok)).toBe(true);
  });

  it('leave it to the database again after three seconds', async () => {
    await claim(aClaim(), '1');
    taken.clear();
    clock.advance(seconds(3) + 1);
    expect(await claim(aClaim(), '1')).toEqual({ ok: true });
  });

  it('leave it to the database again when a reading shows that it came free elsewhere', async () => {
    const first = aClaim();
    await claim(first, '1');
    await claim(aClaim(), '2');
    taken.clear();
    await store.read(event, ['stalls']);
    // So soon after the claim the reading may be older than it.
    expect(await claim(aClaim(), '1')).toMatchObject({ ok: false });
    clock.advance(seconds(1) + 1);
    shown.set('2', `~${aClaim().bookingId}aaaa`);
    await store.read(event, ['stalls']);
    expect(await claim(aClaim(), '2')).toMatchObject({ ok: false });
    expect(await claim(aClaim(), '1')).toEqual({ ok: true });
  });

  describe('while the section is read every second', () => {
    const claimAndShow = async (seat: string, until: number | null) => {
      const granted = aClaim(until);
      expect(await claim(granted, seat)).toEqual({ ok: true });
      shown.set(seat, encodeClaim(granted));
    };
    const readFor = async (time: number) => {
      for (let passed = 0; passed < time; passed += seconds(1)) {
        clock.advance(seconds(1));
        await store.read(event, ['stalls']);
      }
    };

    it('go by what they granted, however late a wish comes', async () => {
      await claimAndShow('1', clock.now() + seconds(60));
      await readFor(seconds(50));
      expect(await claim(aClaim(), '1')).toMatchObject({ ok: false, taken: ['stalls/A/1'] });
      expect(calls).toBe(1);
    });

    it('leave it to the database when the claim has lapsed, and at once when one is seen to be free', async () => {
      await claimAndShow('1', clock.now() + seconds(10));
      await claimAndShow('2', null);
      taken.clear();
      await readFor(seconds(11));
      expect(await claim(aClaim(), '1')).toEqual({ ok: true });
      expect(await claim(aClaim(), '2')).toMatchObject({ ok: false });
      shown.delete('2');
      await readFor(seconds(1));
      expect(await claim(aClaim(), '2')).toMatchObject({ ok: true });
    });

    it('ask again about what others have after three seconds: it is not known until when', async () => {
      taken.set('1', aClaim().bookingId);
      await claim(aClaim(), '1');
      await readFor(seconds(4));
      await claim(aClaim(), '1');
      expect(calls).toBe(2);
    });

    it('go by nothing when nobody has read for three seconds', async () => {
      await claimAndShow('1', null);
      await readFor(seconds(5));
      clock.advance(seconds(3) + 1);
      await claim(aClaim(), '1');
      expect(calls).toBe(2);
    });
  });

  it('go by nothing that they saw before the clock was set back', async () => {
    clock.advance(seconds(7200));
    await claim(aClaim(null), '1');
    taken.clear();
    clock.advance(seconds(-7200));
    expect(await claim(aClaim(), '1')).toEqual({ ok: true });
  });

  it('know at once that a seat was given back', async () => {
    const first = aClaim();
    await claim(first, '1');
    await store.release(event, row('1'), first);
    expect(await claim(aClaim(), '1')).toEqual({ ok: true });
  });

  it('never refuse a booking its own seats', async () => {
    const mine = aClaim();
    await claim(mine, '1');
    expect(await claim(mine, '1', '2')).toEqual({ ok: true });
    expect(calls).toBe(2);
  });

  it('go on when the one before fails', async () => {
    const failing = recentClaims(
      { ...store, claim: async () => Promise.reject(new Error('no answer')) },
      clock,
    );
    const results = await Promise.allSettled(
      [aClaim(), aClaim()].map((each) => failing.claim(event, row('1'), each, clock.now())),
    );
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  });
});
