import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { minutes, seconds } from '../../clock.ts';
import { randomIds } from '../../ids.ts';
import { killedAfter } from '../../testing/killed-after.ts';
import { type ManualClock, manualClock } from '../../testing/manual-clock.ts';
import type { Interceptor } from '../../testing/intercept-calls.ts';
import { openTestDatabase, type TestDatabase } from '../../testing/test-database.ts';
import { dynamoDueStore } from './dynamo-due-store.ts';
import { shardOf } from './due-slot.ts';
import { dueLease, type SweepDueDeps, sweepDue } from './sweep-due.ts';
import { dueKind, type DueHandler, manyDueKind } from './due-kind.ts';

const errand = z.object({ kind: z.literal('errand'), id: z.string() });
type Errand = z.infer<typeof errand>;

const aWork = (): Errand => ({ kind: 'errand', id: randomIds.next() });

/** One of many names that lie in one shard. */
const idInShard = (shard: string, nth: number): string => {
  const all = Array.from({ length: 200 }, (_, n) => `errand-${n}`).filter((id) => shardOf(id) === shard);
  return all[nth] ?? '';
};

const through: Interceptor = (run) => run();

describe('what is due', () => {
  let database: TestDatabase;
  let clock: ManualClock;
  let done: { id: string; at: number; now: number }[];
  let alarms: string[];
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());
  // Each test has a day of its own.
  let day = 0;
  beforeEach(async () => {
    day += 1;
    clock = manualClock(Date.parse('2026-12-01T12:00:00Z') + day * minutes(2 * 24 * 60));
    [done, alarms] = [[], []];
    for (const shard of '0123456789abcdef')
      await storeAs().noteDone({ shard, minute: clock.now() - minutes(5) });
  });

  const storeAs = (interceptor: Interceptor = through) =>
    dynamoDueStore(database.seenBy(interceptor), { clock, ids: randomIds });
  const note: DueHandler<Errand> = async ({ id }, { at, now }) => {
    done.push({ id, at, now });
    return null;
  };
  const aWorker = (own: Partial<SweepDueDeps> = {}, handle = note) =>
    sweepDue({
      due: storeAs(),
      kinds: { errand: dueKind(errand, handle) },
      clock,
      alarm: { raise: (message) => alarms.push(message) },
      countDone: () => undefined,
      ...own,
    });
  const put = async (at: number, work = aWork()) => {
    await storeAs().put({ id: work.id, at, work });
    return work.id;
  };
  const doneIds = () => done.map(({ id }) => id);

  it('is done at its time, not before, and once', async () => {
    const [sweep, at] = [aWorker(), clock.now() + minutes(10) + seconds(30)];
    const id = await put(at);
    await sweep();
    clock.advance(minutes(10) + seconds(29));
    await sweep();
    expect(done).toEqual([]);
    clock.advance(seconds(1));
    await sweep();
    await sweep();
    expect(done).toEqual([{ id, at, now: clock.now() }]);
  });

  it('is the same, however often it is put', async () => {
    const [work, at] = [aWork(), clock.now() + minutes(1)];
    await put(at, work);
    await put(at, work);
    clock.advance(minutes(1));
    expect(await aWorker()()).toBe(1);
  });

  it('is done by one of many workers that look at once', async () => {
    const ids = await Promise.all(Array.from({ length: 120 }, () => put(clock.now())));
    const slowly: DueHandler<Errand> = async (work, time) => {
      await wait(5);
      return note(work, time);
    };
    await Promise.all(Array.from({ length: 4 }, () => aWorker({}, slowly)()));
    expect(doneIds().toSorted()).toEqual(ids.toSorted());
  });

  it('is found after an hour in which nobody looked, what is due now before it', async () => {
    const missed = await put(clock.now() + minutes(3));
    clock.advance(minutes(63));
    const now = await put(clock.now());
    await aWorker()();
    expect(new Set(doneIds())).toEqual(new Set([now, missed]));
  });

  it('is found after hours, in a few turns', async () => {
    const id = await put(clock.now() + minutes(1));
    clock.advance(minutes(5 * 60));
    const sweep = aWorker();
    for (let turn = 0; turn < 2; turn++) await sweep();
    expect(doneIds()).toEqual([id]);
    const upTo = await storeAs().doneUpTo();
    expect(Math.min(...upTo.values())).toBeGreaterThan(clock.now() - minutes(4));
  });

  it('is found by a house that has never looked', async () => {
    const fresh = await openTestDatabase();
    const due = dynamoDueStore(fresh, { clock, ids: randomIds });
    const work = aWork();
    await due.put({ id: work.id, at: clock.now(), work });
    clock.advance(minutes(30));
    await aWorker({ due })();
    fresh.close();
    expect(doneIds()).toEqual([work.id]);
  });

  it('is found although it was written into a minute that had just ended', async () => {
    const at = clock.now();
    const sweep = aWorker();
    await sweep();
    clock.advance(minutes(1) + seconds(15));
    await sweep();
    const late = dynamoDueStore(database, { clock: { now: () => at }, ids: randomIds });
    const work = aWork();
    await late.put({ id: work.id, at, work });
    await sweep();
    expect(doneIds()).toEqual([work.id]);
  });

  it('comes again when its handler says so', async () => {
    const [work, first] = [aWork(), clock.now()];
    await put(first, work);
    const sweep = aWorker({}, async (one, time) => {
      await note(one, time);
      return time.at === first ? first + minutes(7) : null;
    });
    await sweep();
    clock.advance(minutes(7));
    await sweep();
    clock.advance(minutes(7));
    await sweep();
    expect(done.map(({ at }) => at)).toEqual([first, first + minutes(7)]);
  });

  it('that fails is tried again later, and keeps its minute open no longer', async () => {
    const [id, at] = [await put(clock.now()), clock.now()];
    let faults = 2;
    const sweep = aWorker({}, async (work, time) => {
      if (faults-- > 0) throw new Error('no queue');
      return note(work, time);
    });
    for (let minute = 0; minute < 8; minute++) {
      await sweep();
      clock.advance(minutes(1));
    }
    expect(alarms).toEqual(['something due could not be done', 'something due could not be done']);
    expect(done).toEqual([{ id, at, now: at + minutes(3) }]);
    expect(Math.min(...(await storeAs().doneUpTo()).values())).toBeGreaterThanOrEqual(at);
  });

  it('that this release cannot read waits for another one, behind nothing', async () => {
    const strange: unknown = { kind: 'of-tomorrow' };
    const due = storeAs();
    await due.postpone(
      {
        ...{ slot: { minute: clock.now(), shard: '3' }, id: 'strange', at: clock.now() },
        ...{ tries: 0, leaseUntil: 0, putAs: null, holder: '', work: strange },
      },
      clock.now(),
    );
    const id = await put(clock.now());
    await aWorker()();
    expect(doneIds()).toEqual([id]);
    expect(alarms).toEqual(['something due could not be done']);
    clock.advance(minutes(2));
    const found = await due.look({ minute: clock.now(), shard: '3' }, clock.now(), true);
    expect(found.map(({ work }) => work)).toEqual([strange]);
  });

  it('is never lost, wherever a worker dies, and done again at the most', async () => {
    for (const when of ['before', 'after'] as const)
      for (let count = 0; ; count++) {
        const [id, at] = [await put(clock.now()), clock.now()];
        const { intercept, wasKilled } = killedAfter(count, when);
        const dying = aWorker({ due: storeAs(intercept) }, async (work, time) => {
          await note(work, time);
          return time.at === at ? at + minutes(10) : null;
        });
        await dying().catch(() => undefined);
        clock.advance(dueLease + seconds(1));
        const next = aWorker({}, async (work, time) => {
          await note(work, time);
          return time.at === at ? at + minutes(10) : null;
        });
        await next();
        clock.advance(minutes(11));
        await next();
        const times = done.filter((one) => one.id === id).map((one) => one.at - at);
        expect(new Set(times)).toEqual(new Set([0, minutes(10)]));
        expect(times.length).toBeLessThanOrEqual(3);
        if (!wasKilled()) break;
      }
  });

  it('that was put anew while it was done is done again', async () => {
    const work = aWork();
    const at = clock.now();
    await put(at, work);
    let isFirst = true;
    const sweep = aWorker({}, async (one, time) => {
      if (isFirst) {
        isFirst = false;
        await put(at, work);
      }
      return note(one, time);
    });
    await sweep();
    await sweep();
    expect(doneIds()).toEqual([work.id, work.id]);
  });

  describe('of a kind of which there are many', () => {
    type Handle = (works: readonly Errand[]) => Promise<void>;
    const noteAll: Handle = async (works) => {
      for (const { id } of works) done.push({ id, at: 0, now: clock.now() });
    };
    const someWorker = (handle = noteAll, due = storeAs()) =>
      aWorker({ due, kinds: { errand: manyDueKind(errand, handle) } });
    const putMany = (count: number) => Promise.all(Array.from({ length: count }, () => put(clock.now())));

    it('is done together, and by one of many workers that look at once', async () => {
      const ids = await putMany(200);
      const calls: number[] = [];
      const slowly: Handle = async (works) => {
        calls.push(works.length);
        await wait(20);
        await noteAll(works);
      };
      await Promise.all(Array.from({ length: 4 }, () => someWorker(slowly)()));
      await someWorker()();
      expect(doneIds().toSorted()).toEqual(ids.toSorted());
      expect(Math.max(...calls)).toBeGreaterThan(5);
    });

    it('keeps no other from being done where one fails', async () => {
      const ids = await putMany(60);
      const [bad] = ids;
      const handle: Handle = async (works) => {
        if (works.some(({ id }) => id === bad)) throw new Error('no queue takes it');
        await noteAll(works);
      };
      const sweep = someWorker(handle);
      await sweep();
      expect(new Set(doneIds())).toEqual(new Set(ids.filter((id) => id !== bad)));
      clock.advance(minutes(2));
      await someWorker()();
      expect(new Set(doneIds())).toEqual(new Set(ids));
    });

    it('is never lost, wherever a worker dies', async () => {
      for (const when of ['before', 'after'] as const)
        for (let count = 0; ; count++) {
          const ids = await putMany(3);
          const { intercept, wasKilled } = killedAfter(count, when);
          await someWorker(noteAll, storeAs(intercept))().catch(() => undefined);
          clock.advance(dueLease + seconds(1));
          await someWorker()();
          expect(doneIds()).toEqual(expect.arrayContaining(ids));
          if (!wasKilled()) break;
        }
    });

    it('is done again when it was put anew meanwhile', async () => {
      const at = clock.now();
      // Two of one shard: the second is done without being claimed.
      const works = [0, 1].map((n) => ({ kind: 'errand' as const, id: idInShard('3', n) }));
      const putAll = () => Promise.all(works.map((work) => put(at, work)));
      await putAll();
      let isFirst = true;
      const sweep = someWorker(async (some) => {
        if (isFirst) await putAll();
        isFirst = false;
        await noteAll(some);
      });
      await sweep();
      await sweep();
      const idsDone = doneIds();
      for (const { id } of works) expect(idsDone.filter((one) => one === id).length).toBeGreaterThan(1);
    });
  });
});
