import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { fromInstant, minutes, seconds, toInstant } from '../../clock.ts';
import type { Event } from '../../programme/events/event.ts';
import { accountId, type EventId, eventId, randomIds } from '../../ids.ts';
import type { Interceptor } from '../../testing/intercept-calls.ts';
import { killedAfter } from '../../testing/killed-after.ts';
import { manualClock } from '../../testing/manual-clock.ts';
import { anEvent } from '../../testing/sales-plan-builder.ts';
import { openTestDatabase } from '../../testing/test-database.ts';
import { dueKind } from '../due/due-kind.ts';
import { dueShards, minuteOf } from '../due/due-slot.ts';
import { dynamoDueStore } from '../due/dynamo-due-store.ts';
import { sweepDue } from '../due/sweep-due.ts';
import { type Person, personWith } from '../kinds/person.ts';
import type { Notice } from '../notifications/notify.ts';
import { awaitNoMore, awaitSale } from './await-sale.ts';
import { mostAwaited } from './awaited-sales.ts';
import { dynamoAwaitedSaleStore } from './dynamo-awaited-sale-store.ts';
import { layDownStart } from './lay-down-start.ts';
import { saleStartDue, type SaleStartJob, saleStartJob } from './sale-start.ts';
import { startSale } from './start-sale.ts';
import { tellAwaiting } from './tell-awaiting.ts';

const through: Interceptor = (run) => run();
const aPerson = (): Person => personWith(accountId.parse(randomIds.next()));

describe('the start of a sale', () => {
  let database: Awaited<ReturnType<typeof openTestDatabase>>;
  const clock = manualClock();
  const events = new Map<EventId, Event>();
  let jobs: SaleStartJob[] = [];
  let notices: Notice[] = [];
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());
  /** What was there before is of nobody's concern. */
  const begin = () => {
    [jobs, notices] = [[], []];
    events.clear();
  };
  beforeEach(begin);

  const depsAs = (interceptor: Interceptor = through) => {
    const seen = database.seenBy(interceptor);
    return {
      awaited: dynamoAwaitedSaleStore(seen),
      due: dynamoDueStore(seen, { clock, ids: randomIds }),
      events: { byId: async (id: EventId) => events.get(id) ?? null },
      clock,
    };
  };
  const put = (event: Event, change: Partial<Event> = {}): Event => {
    const next = { ...event, ...change };
    events.set(event.id, next);
    return next;
  };
  const startsIn = (time: number): Event =>
    put(
      anEvent({
        id: eventId.parse(randomIds.next()),
        status: 'published',
        salesOpenAt: toInstant(clock.now() + time),
        salesCloseAt: toInstant(clock.now() + minutes(60 * 24 * 30)),
        startsAt: toInstant(clock.now() + minutes(60 * 24 * 30)),
      }),
    );
  /** Goes on to a time, before which some worker has seen to all that was due. */
  const goTo = async (time: number) => {
    const minute = minuteOf(time) - minutes(2);
    await Promise.all(dueShards.map((shard) => depsAs().due.noteDone({ shard, minute })));
    clock.advance(time - clock.now());
  };
  const sweep = (deps = depsAs()) =>
    sweepDue({
      ...deps,
      kinds: {
        'sale-start': dueKind(
          saleStartDue,
          startSale({
            ...deps,
            audience: { send: async (sent) => void jobs.push(...saleStartJob.array().parse(sent)) },
          }),
        ),
      },
      alarm: { raise: () => undefined },
      countDone: () => undefined,
    })();
  const tell = (deps = depsAs()) =>
    tellAwaiting({
      ...deps,
      readerOf: async () => ({ email: 'carla@mail.test', name: 'Carla', language: 'en' }),
      notify: async (notice) => {
        notices.push(notice);
        return {};
      },
    });
  const tellAll = async () => {
    for (const job of jobs) await tell()(job);
  };
  /** What has come to pass so long after a moment, as people are told. */
  const passes = async (moment: string, later = seconds(5)) => {
    await goTo(fromInstant(moment) + later);
    await sweep();
    await tellAll();
  };
  const toldOnce = () => new Set(notices.map(({ person, id, at }) => `${person} ${id} ${at}`));

  it('is told to everybody who awaits it, at its time and not before, once by one name', async () => {
    const event = startsIn(minutes(10));
    const people = Array.from({ length: 60 }, aPerson);
    await Promise.all(people.map((one) => awaitSale(depsAs())(one, event.id)));
    await passes(event.salesOpenAt, -seconds(10));
    expect(notices).toEqual([]);
    await passes(event.salesOpenAt);
    await tellAll();
    expect(new Set(notices.map(({ person }) => person))).toEqual(new Set(people));
    expect(notices).toHaveLength(60);
    expect(notices[0]).toMatchObject({
      at: event.salesOpenAt,
      told: { kind: 'sale-started', event: { id: event.id } },
    });
    expect((await depsAs().awaited.of(people[0] ?? aPerson())).events).toEqual([]);
  });

  it('is awaited once, however often it is asked for', async () => {
    const [event, person] = [startsIn(minutes(10)), aPerson()];
    await Promise.all([1, 2, 3].map(() => awaitSale(depsAs())(person, event.id)));
    expect((await depsAs().awaited.of(person)).events).toHaveLength(1);
  });

  it('is not told to who has taken it back', async () => {
    const [event, person] = [startsIn(minutes(10)), aPerson()];
    await awaitSale(depsAs())(person, event.id);
    await awaitNoMore(depsAs())(person, event.id);
    await passes(event.salesOpenAt);
    expect(jobs).toEqual([]);
  });

  it('is told to who takes it back and asks once more', async () => {
    const [event, person] = [startsIn(minutes(10)), aPerson()];
    await awaitSale(depsAs())(person, event.id);
    await awaitNoMore(depsAs())(person, event.id);
    await awaitSale(depsAs())(person, event.id);
    await passes(event.salesOpenAt);
    expect(notices).toMatchObject([{ person }]);
  });

  it.each(['cancelled', 'draft'] as const)('is not told of an event that is %s by then', async (status) => {
    const [event, person] = [startsIn(minutes(10)), aPerson()];
    await awaitSale(depsAs())(person, event.id);
    put(event, { status });
    await passes(event.salesOpenAt);
    await passes(event.salesOpenAt, minutes(5));
    expect(notices).toEqual([]);
  });

  it('is not told of an event that is cancelled between the queue and who tells', async () => {
    const [event, person] = [startsIn(minutes(10)), aPerson()];
    await awaitSale(depsAs())(person, event.id);
    await goTo(fromInstant(event.salesOpenAt) + seconds(5));
    await sweep();
    expect(jobs).toMatchObject([{ people: [person] }]);
    put(event, { status: 'cancelled' });
    await tellAll();
    expect(notices).toEqual([]);
  });

  it('moves with the sale: later by itself, sooner as the event is published anew', async () => {
    const [later, sooner] = [startsIn(minutes(10)), startsIn(minutes(60))];
    const person = aPerson();
    for (const { id } of [later, sooner]) await awaitSale(depsAs())(person, id);
    const movedLater = put(later, { salesOpenAt: toInstant(clock.now() + minutes(30)) });
    const movedSooner = put(sooner, { salesOpenAt: toInstant(clock.now() + minutes(20)) });
    await layDownStart(depsAs())(sooner.id, clock.now());
    await sweep();
    await passes(later.salesOpenAt);
    expect(notices).toEqual([]);
    await passes(movedSooner.salesOpenAt);
    expect(notices).toMatchObject([{ about: { eventId: sooner.id }, at: movedSooner.salesOpenAt }]);
    await passes(movedLater.salesOpenAt);
    expect(notices).toMatchObject([{}, { about: { eventId: later.id } }]);
    await passes(sooner.salesOpenAt);
    expect(notices).toHaveLength(2);
  });

  it('waits for who is just publishing an event that is on sale at once', async () => {
    const event = startsIn(minutes(10));
    const person = aPerson();
    await awaitSale(depsAs())(person, event.id);
    put(event, { status: 'draft' });
    await passes(event.salesOpenAt, minutes(30));
    await layDownStart(depsAs())(event.id, clock.now());
    await sweep();
    put(event, { status: 'published' });
    clock.advance(seconds(20));
    await sweep();
    await tellAll();
    expect(notices).toMatchObject([{ person }]);
  });

  it('cannot be awaited once it has come, nor of an event that is not published', async () => {
    const [begun, draft] = [startsIn(0), put(startsIn(minutes(10)), { status: 'draft' })];
    await expect(awaitSale(depsAs())(aPerson(), begun.id)).rejects.toMatchObject({
      code: 'changed-meanwhile',
    });
    await expect(awaitSale(depsAs())(aPerson(), draft.id)).rejects.toMatchObject({ code: 'not-found' });
  });

  it(`is awaited of ${mostAwaited} events at most, also where many are asked for at once`, async () => {
    const person = aPerson();
    const deps = depsAs();
    const until = clock.now() + minutes(60);
    const full = Array.from({ length: mostAwaited - 1 }, () => ({
      eventId: eventId.parse(randomIds.next()),
      until,
    }));
    await deps.awaited.save({ person, events: full, version: 1 }, { until });
    const wanted = [startsIn(minutes(10)), startsIn(minutes(10)), startsIn(minutes(10))];
    const done = await Promise.allSettled(wanted.map(({ id }) => awaitSale(deps)(person, id)));
    expect(done.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected', 'rejected']);
    expect((await deps.awaited.of(person)).events).toHaveLength(mostAwaited);
    clock.advance(minutes(61));
    const later = startsIn(minutes(10));
    expect((await awaitSale(deps)(person, later.id)).events.length).toBeLessThan(5);
  });

  it('is told once wherever whoever asks for it dies, once it is asked for again', async () => {
    for (const when of ['before', 'after'] as const)
      for (let count = 0; ; count++) {
        begin();
        const [event, person] = [startsIn(minutes(10)), aPerson()];
        const { intercept, wasKilled } = killedAfter(count, when);
        await awaitSale(depsAs(intercept))(person, event.id).catch(() => undefined);
        await awaitSale(depsAs())(person, event.id);
        await passes(event.salesOpenAt);
        expect(notices).toMatchObject([{ person }]);
        if (!wasKilled()) break;
      }
  });

  it('is told wherever a worker dies, by one name at the most', async () => {
    for (const when of ['before', 'after'] as const)
      for (let count = 0; ; count++) {
        begin();
        const event = startsIn(minutes(10));
        const people = [aPerson(), aPerson()];
        for (const one of people) await awaitSale(depsAs())(one, event.id);
        await goTo(fromInstant(event.salesOpenAt) + seconds(5));
        const { intercept, wasKilled } = killedAfter(count, when);
        await sweep(depsAs(intercept)).catch(() => undefined);
        for (const job of jobs) await tell(depsAs(intercept))(job).catch(() => undefined);
        clock.advance(minutes(1) + seconds(5));
        await sweep();
        await tellAll();
        await tellAll();
        expect(toldOnce().size).toBe(2);
        expect(new Set(notices.map(({ person }) => person))).toEqual(new Set(people));
        if (!wasKilled()) break;
      }
  });
});
