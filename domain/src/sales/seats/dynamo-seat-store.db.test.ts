import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { bookingId, type EventId, eventId, randomIds } from '../../ids.ts';
import { type ManualClock, manualClock } from '../../testing/manual-clock.ts';
import { openTestDatabase, type TestDatabase } from '../../testing/test-database.ts';
import { blockOf } from './block.ts';
import { dynamoSeatStore } from './dynamo-seat-store.ts';
import type { RowSeats } from '@parterre/seating/seat-id';
import { decodeClaim, type SeatClaim } from './seat-claim.ts';
import type { RowEdge, SeatStore } from './seat-store.ts';

const now = Date.parse('2026-12-01T12:00:00Z');
const [earlier, later] = [now - 1, now + 60_000];

const aClaim = (change: Partial<SeatClaim> = {}): SeatClaim => ({
  bookingId: bookingId.parse(randomIds.next()),
  token: 'tok1',
  until: later,
  ...change,
});
const row = (...seats: string[]): RowSeats => ({ sectionId: 'stalls', rowId: 'A', seats });

describe('the contract of the seat store', () => {
  let database: TestDatabase;
  let store: SeatStore;
  let event: EventId;
  let clock: ManualClock;
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  beforeEach(() => {
    clock = manualClock(now);
    store = dynamoSeatStore(database, clock);
    event = eventId.parse(randomIds.next());
  });
  afterAll(() => database.close());

  const claims = async (): Promise<Record<string, string>> => {
    const [block] = await store.read(event, ['stalls']);
    return Object.fromEntries(block?.rows.get('A') ?? []);
  };
  const holders = async (): Promise<Record<string, string>> =>
    Object.fromEntries(
      Object.entries(await claims()).map(([seat, claim]) => [seat, decodeClaim(claim).bookingId]),
    );

  const takePlaces = (count: number) =>
    database.client.send(
      new UpdateCommand({
        TableName: database.table('Seats'),
        Key: { block: blockOf(event, 'floor'), rowId: '#0' },
        UpdateExpression: 'SET taken = :count',
        ExpressionAttributeValues: { ':count': count },
      }),
    );

  describe('claim', () => {
    it('takes seats that are free', async () => {
      const mine = aClaim();
      expect(await store.claim(event, row('1', '2'), mine, now)).toEqual({ ok: true });
      expect(await holders()).toEqual({ 1: mine.bookingId, 2: mine.bookingId });
    });

    it('takes all of its seats or none, and says which are gone and who has them', async () => {
      const theirs = aClaim();
      await store.claim(event, row('2'), theirs, now);
      expect(await store.claim(event, row('1', '2', '3'), aClaim(), now)).toMatchObject({
        ok: false,
        taken: ['stalls/A/2'],
        holders: [theirs.bookingId],
      });
      expect(await holders()).toEqual({ 2: theirs.bookingId });
    });

    it('takes seats whose deadline is past, and none whose is not', async () => {
      const mine = aClaim();
      await store.claim(event, row('1'), aClaim({ until: earlier }), now);
      await store.claim(event, row('2'), aClaim({ until: now }), now);
      expect(await store.claim(event, row('1'), mine, now)).toEqual({ ok: true });
      expect(await store.claim(event, row('2'), mine, now)).toMatchObject({ ok: false });
    });

    it('never takes what is claimed for good', async () => {
      await store.claim(event, row('1'), aClaim({ until: null }), now);
      const inAHundredYears = now + 100 * 365 * 86_400_000;
      expect(await store.claim(event, row('1'), aClaim(), inAHundredYears)).toMatchObject({ ok: false });
    });

    describe('with edges', () => {
      const edge = (seat: string, beyond?: string) => ({ seat, beyond, isGivenBack: false });
      const beside = (...edges: RowEdge[]) => ({ ...row('2', '3'), edges });

      it.each([
        ['the seat beside it would be alone', [], [edge('4')], ['stalls/A/4']],
        ['the one beyond is taken', ['5'], [edge('4', '5')], ['stalls/A/4']],
        ['the one beyond is free', [], [edge('4', '5')], null],
        ['the seat is taken itself', ['4', '5'], [edge('4', '5')], null],
        ['one of several is', ['4'], [edge('1'), edge('4', '5')], ['stalls/A/1']],
        [
          'it gives back what would be alone',
          ['5'],
          [{ ...edge('4', '5'), isGivenBack: true }],
          ['stalls/A/4'],
        ],
        ['it gives back what has a neighbour', [], [{ ...edge('4', '5'), isGivenBack: true }], null],
        ['it gives back what has none', ['7'], [{ ...edge('4'), isGivenBack: true }], ['stalls/A/4']],
      ])('knows whether %s', async (_, taken, edges, alone) => {
        if (taken.length > 0) await store.claim(event, row(...taken), aClaim(), now);
        const result = await store.claim(event, beside(...edges), aClaim(), now);
        expect(result).toMatchObject(alone ? { ok: false, taken: [], alone } : { ok: true });
      });

      it('takes what has lapsed for free, on either side', async () => {
        await store.claim(event, row('4', '6'), aClaim({ until: earlier }), now);
        expect(await store.claim(event, beside(edge('4')), aClaim(), now)).toMatchObject({ ok: false });
        expect(await store.claim(event, beside(edge('5', '6')), aClaim(), now)).toEqual({ ok: true });
      });

      it('has what it took when it is repeated as the answer got lost, whoever came beside it since', async () => {
        const mine = aClaim();
        await store.claim(event, beside(edge('4', '5')), mine, now);
        await store.claim(event, row('5'), aClaim(), now);
        expect(await store.claim(event, beside(edge('4', '5')), mine, now)).toEqual({ ok: true });
        expect(
          await store.claim(event, { ...beside(edge('4', '5')), seats: ['3'] }, aClaim(), now),
        ).toMatchObject({
          taken: ['stalls/A/3'],
        });
      });
    });

    it('may be repeated', async () => {
      const mine = aClaim();
      await store.claim(event, row('1'), mine, now);
      expect(await store.claim(event, row('1'), mine, now)).toEqual({ ok: true });
    });

    it('names what another attempt of the same booking has, and takes its place when it says so', async () => {
      const first = aClaim();
      const second = { ...first, token: 'tok2' };
      await store.claim(event, row('1'), first, now);
      const refused = await store.claim(event, row('1'), second, now);
      const { bookingId: id, token, until } = first;
      expect(refused).toMatchObject({ ok: false, own: { bookingId: id, token, until } });
      const replaces = { bookingId: id, token, until };
      expect(await store.claim(event, row('1'), { ...second, replaces }, now)).toEqual({ ok: true });
    });

    it('does not take the place of an attempt that is for good by now', async () => {
      const { bookingId: id, token, until } = aClaim();
      await store.claim(event, row('1'), { bookingId: id, token, until: null }, now);
      const replacing = { bookingId: id, token: 'tok2', until, replaces: { bookingId: id, token, until } };
      expect(await store.claim(event, row('1'), replacing, now)).toMatchObject({ ok: false });
    });
  });

  describe('prolong', () => {
    it('moves the deadline of seats that this claim has', async () => {
      const mine = aClaim();
      await store.claim(event, row('1'), mine, now);
      expect(await store.prolong(event, row('1'), { ...mine, until: null })).toEqual({ ok: true });
      expect(decodeClaim((await claims())['1'] ?? '').until).toBeNull();
    });

    it('gives no deadline to what is for good', async () => {
      const mine = aClaim({ until: null });
      await store.claim(event, row('1'), mine, now);
      expect(await store.prolong(event, row('1'), { ...mine, until: later })).toMatchObject({ ok: false });
    });

    it('does nothing when one of the seats is not its own any more', async () => {
      const mine = aClaim();
      const theirs = aClaim();
      await store.claim(event, row('1'), mine, now);
      await store.claim(event, row('2'), theirs, now);
      expect(await store.prolong(event, row('1', '2'), { ...mine, until: null })).toMatchObject({
        ok: false,
        taken: ['stalls/A/2'],
        holders: [theirs.bookingId],
      });
      expect(decodeClaim((await claims())['1'] ?? '').until).toBe(later);
    });
  });

  describe('release', () => {
    it('frees its own seats and leaves those of others', async () => {
      const [mine, theirs] = [aClaim(), aClaim()];
      await store.claim(event, row('1', '3'), mine, now);
      await store.claim(event, row('2'), theirs, now);
      await store.release(event, row('1', '2', '3'), mine);
      expect(await holders()).toEqual({ 2: theirs.bookingId });
    });

    it('of an earlier attempt does not undo a later one of the same booking', async () => {
      const earlierAttempt = aClaim();
      await store.claim(event, row('1'), { ...earlierAttempt, token: 'tok2' }, now);
      await store.release(event, row('1'), earlierAttempt);
      expect(await holders()).toEqual({ 1: earlierAttempt.bookingId });
    });

    it('may be repeated', async () => {
      const mine = aClaim();
      await store.claim(event, row('1'), mine, now);
      await store.release(event, row('1'), mine);
      await expect(store.release(event, row('1'), mine)).resolves.toBeUndefined();
      expect(await holders()).toEqual({});
    });
  });

  describe('read', () => {
    it('answers rows and counters of the blocks that were asked for, and of this event', async () => {
      await store.claim(event, row('1'), aClaim(), now);
      await store.claim(event, { sectionId: 'circle', rowId: 'B', seats: ['7'] }, aClaim(), now);
      await takePlaces(3);
      const [stalls, floor, empty] = await store.read(event, ['stalls', 'floor', 'balcony']);
      expect([...(stalls?.rows.keys() ?? [])]).toEqual(['A']);
      expect(floor?.counters).toEqual(new Map([['0', 3]]));
      expect([empty?.rows.size, empty?.counters.size]).toEqual([0, 0]);
      const other = eventId.parse(randomIds.next());
      expect((await store.read(other, ['stalls']))[0]?.rows.size).toBe(0);
    });

    it('answers only the rows that changed since then, however they did, and always the counters', async () => {
      const changedSince = async (since: number): Promise<string[]> => {
        const blocks = await store.read(event, ['stalls', 'floor'], since);
        return blocks.flatMap(({ rows, counters }) => [...rows.keys(), ...counters.keys()]);
      };
      const rowOf = (rowId: string) => ({ ...row('1', '2'), rowId });
      const [held, freed, prolonged, sold] = [aClaim(), aClaim(), aClaim(), aClaim()];
      await store.claim(event, rowOf('H'), held, now);
      await store.claim(event, rowOf('F'), freed, now);
      await store.claim(event, rowOf('P'), prolonged, now);
      await store.claim(event, rowOf('S'), sold, now);
      await takePlaces(3);
      clock.advance(1000);
      await store.claim(event, rowOf('H'), aClaim(), now);
      expect(await changedSince(now)).toEqual(['F', 'H', 'P', 'S', '0']);
      expect(await changedSince(now + 1)).toEqual(['0']);
      await store.release(event, rowOf('F'), freed);
      await store.prolong(event, rowOf('P'), { ...prolonged, until: later + 1 });
      await store.prolong(event, rowOf('S'), { ...sold, until: null });
      await store.claim(event, { ...rowOf('H'), seats: ['3'] }, aClaim(), now);
      expect(await changedSince(now + 1000)).toEqual(['F', 'H', 'P', 'S', '0']);
    });

    it('reads a section that is larger than one page of the database', async () => {
      const seats = Array.from({ length: 50 }, (_, n) => String(n + 1));
      const rows = Array.from({ length: 500 }, (_, n) => ({ sectionId: 'stalls', rowId: `R${n}`, seats }));
      for (let n = 0; n < rows.length; n += 50)
        await Promise.all(rows.slice(n, n + 50).map((each) => store.claim(event, each, aClaim(), now)));
      const [block] = await store.read(event, ['stalls']);
      expect(block?.rows.size).toBe(rows.length);
    });

    it('keeps seats apart whose numbers are the names of something else', async () => {
      const odd = row('block', 'rowId', 'constructor', '__proto__');
      expect(await store.claim(event, odd, aClaim(), now)).toEqual({ ok: true });
      const [block] = await store.read(event, ['stalls']);
      expect([...(block?.rows.get('A')?.keys() ?? [])].sort()).toEqual([...odd.seats].sort());
    });
  });
});
