import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import { fromInstant, minutes, seconds, toInstant } from '../../clock.ts';
import type { Event } from '../../programme/events/event.ts';
import { withAccount } from '../../sales/bookings/buyer.ts';
import { dueLease } from '../due/sweep-due.ts';
import type { Interceptor } from '../../testing/intercept-calls.ts';
import { killedAfter } from '../../testing/killed-after.ts';
import { aReminder, aReminderWorld, inDays, type ReminderWorld } from '../../testing/reminder-world.ts';
import { aCustomer } from '../../testing/selling-world.ts';
import { personOf } from '../kinds/person.ts';
import { moveReminders } from './move-reminders.ts';
import { type Reminder, rhythmKey } from './reminder.ts';
import { setReminders } from './set-reminders.ts';

const aDay = minutes(24 * 60);

const isMark = ({ input }: Parameters<Interceptor>[1]): boolean =>
  JSON.stringify(input ?? null).includes('"slot":{"S":"mark"}');

const durations = { P1D: aDay, P30D: 30 * aDay, PT30M: minutes(30) };

describe('reminders of an event', () => {
  const worlds: ReminderWorld[] = [];
  let at: ReminderWorld;
  beforeEach(async () => {
    at = await aReminderWorld();
    worlds.push(at);
  });
  afterAll(() => worlds.forEach(({ close }) => close()));

  const remind = async (event: Event, reminders: readonly Reminder[]) => {
    const { buyer } = at.book(event);
    await setReminders(at.deps)(buyer, event.id, reminders);
    return personOf(buyer);
  };
  const told = () => at.queued.map(({ occurrence, people }) => [occurrence, people.length]);
  const sweepAt = async (time: number) => {
    await at.goTo(time);
    await at.sweep();
  };

  it('come to everybody who wants them, at their time and once', async () => {
    const event = at.anEventIn(10);
    const people = await Promise.all(
      Array.from({ length: 60 }, () => remind(event, [aReminder('P1D'), aReminder('PT5M')])),
    );
    const start = fromInstant(event.startsAt);
    await sweepAt(start - aDay - 1);
    expect(at.queued).toEqual([]);
    await sweepAt(start - aDay);
    await at.sweep();
    expect(at.queued.flatMap((job) => job.people).toSorted()).toEqual(people.toSorted());
    expect(at.queued.every((job) => job.people.length <= 25)).toBe(true);
    at.queued.length = 0;
    await sweepAt(start - minutes(5));
    expect(at.queued.flatMap((job) => job.people)).toHaveLength(60);
    await sweepAt(start + minutes(5));
    expect(at.queued.flatMap((job) => job.people)).toHaveLength(60);
  });

  it('come again and again until it begins', async () => {
    const event = at.anEventIn(10);
    await remind(event, [aReminder('P3D', { repeat: 'daily' })]);
    const start = fromInstant(event.startsAt);
    for (let day = 5; day >= -1; day--) await sweepAt(start - day * aDay + seconds(10));
    expect(told()).toEqual([3, 2, 1].map((day) => [toInstant(start - day * aDay), 1]));
  });

  it.each<[keyof typeof durations, number, boolean]>([
    ['P1D', 61, true],
    ['PT30M', 14, true],
    ['PT30M', 20, false],
    ['PT30M', 45, false],
    ['P30D', 25 * 60, false],
  ])('of %s before it, %d minutes late, are sent: %s', async (lead, late, isSent) => {
    const event = at.anEventIn(40);
    await remind(event, [aReminder(lead)]);
    const time = fromInstant(event.startsAt) - durations[lead];
    await at.goTo(time);
    await at.missed(late, event, aReminder(lead));
    for (let turn = 0; turn < late / 200; turn++) await at.sweep();
    const occurrence = toInstant(time);
    expect(told()).toEqual(isSent ? [[occurrence, 1]] : []);
    expect(at.dropped).toMatchObject(isSent ? [] : [{ eventId: event.id, occurrences: [occurrence] }]);
  });

  it.each(['cancelled', 'ended'] as const)('do not come once it is %s', async (status) => {
    const event = at.anEventIn(10);
    await remind(event, [aReminder('P1D')]);
    at.change(event, { status });
    await sweepAt(fromInstant(event.startsAt) - aDay);
    expect(at.queued).toEqual([]);
  });

  it('move with it, in as many writes as there are rhythms', async () => {
    for (const days of [5, 20]) {
      at.queued.length = 0;
      const event = at.anEventIn(10);
      await Promise.all(Array.from({ length: 8 }, () => remind(event, [aReminder('P1D')])));
      const moved = at.move(event, inDays(at.clock.now(), days));
      await moveReminders(at.deps)(event.id);
      await moveReminders(at.deps)(event.id);
      const times = [event, moved].map(({ startsAt }) => fromInstant(startsAt) - aDay);
      for (const time of times.toSorted((one, other) => one - other)) await sweepAt(time);
      await sweepAt(Math.max(...times) + minutes(2));
      expect(new Set(at.queued.map(({ occurrence }) => occurrence))).toEqual(
        new Set([toInstant(fromInstant(moved.startsAt) - aDay)]),
      );
    }
  });

  it('find out by themselves that it begins later', async () => {
    const event = at.anEventIn(10);
    await remind(event, [aReminder('P1D')]);
    const moved = at.move(event, inDays(at.clock.now(), 20));
    await sweepAt(fromInstant(event.startsAt) - aDay);
    expect(at.queued).toEqual([]);
    await sweepAt(fromInstant(moved.startsAt) - aDay);
    expect(told()).toEqual([[toInstant(fromInstant(moved.startsAt) - aDay), 1]]);
  });

  it('move with it wherever somebody dies, once it is asked for again', async () => {
    for (const when of ['before', 'after'] as const)
      for (let count = 0; ; count++) {
        at.queued.length = 0;
        const event = at.anEventIn(10);
        await remind(event, [aReminder('P1D'), aReminder('P2D'), aReminder('P3D')]);
        const moved = at.move(event, inDays(at.clock.now(), 6));
        const { intercept, wasKilled } = killedAfter(count, when);
        await moveReminders({ ...at.deps, ...at.storesAs(intercept) })(event.id).catch(() => undefined);
        await moveReminders(at.deps)(event.id);
        const start = fromInstant(moved.startsAt);
        for (const day of [3, 2, 1]) await sweepAt(start - day * aDay);
        expect(told()).toEqual([3, 2, 1].map((day) => [toInstant(start - day * aDay), 1]));
        await sweepAt(fromInstant(event.startsAt) + minutes(3));
        if (!wasKilled()) break;
      }
  });

  it('that somebody brings while it is moved move with it', async () => {
    const event = at.anEventIn(10);
    const { buyer } = at.book(event);
    const stores = at.storesAs();
    const moved = { ...event, startsAt: inDays(at.clock.now(), 5) };
    const knownRhythms: typeof stores.reminders.knownRhythms = async (...of) => {
      const known = await stores.reminders.knownRhythms(...of);
      // All between what was read and what is written.
      at.change(event, moved);
      await moveReminders(at.deps)(event.id);
      return known;
    };
    const meanwhile = { ...at.deps, reminders: { ...stores.reminders, knownRhythms } };
    await setReminders(meanwhile)(buyer, event.id, [aReminder('P1D')]);
    await sweepAt(fromInstant(moved.startsAt) - aDay);
    expect(told()).toEqual([[toInstant(fromInstant(moved.startsAt) - aDay), 1]]);
  });

  it('that somebody wants in the very last moment are not missed', async () => {
    const event = at.anEventIn(10);
    await remind(event, [aReminder('P1D')]);
    const time = fromInstant(event.startsAt) - aDay;
    await at.goTo(time - seconds(1));
    const { buyer } = at.book(event);
    const stores = at.storesAs();
    const join: typeof stores.reminders.join = async (member, kept) => {
      await sweepAt(time);
      await stores.reminders.join(member, kept);
    };
    await setReminders({ ...at.deps, reminders: { ...stores.reminders, join } })(buyer, event.id, [
      aReminder('P1D'),
    ]);
    await at.sweep();
    expect(at.queued.flatMap(({ people }) => people)).toContain(personOf(buyer));
  });

  it('reach everybody wherever a worker dies, with the same names', async () => {
    for (const when of ['before', 'after'] as const)
      for (let count = 0; ; count++) {
        at.queued.length = 0;
        const event = at.anEventIn(10);
        const people = await Promise.all(
          Array.from({ length: 5 }, () => remind(event, [aReminder('P2D', { repeat: 'daily' })])),
        );
        const start = fromInstant(event.startsAt);
        await at.goTo(start - 2 * aDay);
        const { intercept, wasKilled } = killedAfter(count, when);
        // Each of sixteen keys is marked as done: whoever dies at the mark of another one leaves this event as it is.
        const butMarks: Interceptor = (run, call) =>
          isMark(call) && !wasKilled() ? run() : intercept(run, call);
        await at.sweep({}, { ...at.deps, ...at.storesAs(butMarks) }).catch(() => undefined);
        at.clock.advance(dueLease + seconds(1));
        await at.sweep();
        await sweepAt(start - aDay);
        const names = new Set(
          at.queued.flatMap((job) => job.people.map((one) => `${job.occurrence} ${one}`)),
        );
        expect(names).toEqual(
          new Set([2, 1].flatMap((day) => people.map((one) => `${toInstant(start - day * aDay)} ${one}`))),
        );
        if (!wasKilled()) break;
      }
  });

  it('that nobody wants any more do not come up again, and are known no more', async () => {
    const event = at.anEventIn(10);
    const [daily, other] = [aReminder('P5D', { repeat: 'daily' }), aReminder('PT2H')];
    const { buyer } = at.book(event);
    await setReminders(at.deps)(buyer, event.id, [daily]);
    await setReminders(at.deps)(buyer, event.id, [other]);
    await sweepAt(fromInstant(event.startsAt) - 5 * aDay);
    expect((await at.deps.reminders.rhythmsOf(event.id)).map(rhythmKey)).toEqual(['PT2H~never']);
    const asked: string[] = [];
    const intercept: Interceptor = (run, { command }) => (asked.push(command), run());
    await at.goTo(fromInstant(event.startsAt) - 4 * aDay);
    await at.sweep({}, { ...at.deps, ...at.storesAs(intercept) });
    expect(asked.filter((command) => command === 'DeleteCommand')).toEqual([]);
    expect(at.queued).toEqual([]);
  });

  it.each(['forgets', 'has forgotten', 'join', 'knownRhythms', 'saveWish'] as const)(
    'that somebody wants again just as they are forgotten come up: %s',
    async (step) => {
      const event = at.anEventIn(10);
      const daily = aReminder('P5D', { repeat: 'daily' });
      const { buyer } = at.book(event);
      await setReminders(at.deps)(buyer, event.id, [daily]);
      await setReminders(at.deps)(buyer, event.id, [aReminder('PT2H')]);
      await at.goTo(fromInstant(event.startsAt) - 5 * aDay);
      let isMet = false;
      const stores = at.storesAs();
      const { reminders } = stores;
      const meet = async (here: typeof step, other: () => Promise<unknown>) => {
        if (here !== step || isMet) return;
        isMet = true;
        await other();
      };
      const joins = (own = reminders) =>
        setReminders({ ...at.deps, reminders: own })(buyer, event.id, [daily, aReminder('PT2H')]);
      const sweep = (own = reminders) => at.sweep({}, { ...stores, reminders: own });
      if (step === 'forgets' || step === 'has forgotten')
        await sweep({
          ...reminders,
          forgetRhythm: async (...of) => {
            await meet('forgets', joins);
            await reminders.forgetRhythm(...of);
            await meet('has forgotten', joins);
          },
        });
      else
        await joins({
          ...reminders,
          join: async (...of) => meet('join', sweep).then(() => reminders.join(...of)),
          knownRhythms: async (...of) =>
            meet('knownRhythms', sweep).then(() => reminders.knownRhythms(...of)),
          saveWish: async (...of) => meet('saveWish', sweep).then(() => reminders.saveWish(...of)),
        });
      at.queued.length = 0;
      await sweepAt(fromInstant(event.startsAt) - 4 * aDay);
      expect(at.queued.flatMap(({ people }) => people)).toEqual([personOf(buyer)]);
    },
  );

  it('that the queue does not take are queued a minute later', async () => {
    const event = at.anEventIn(10);
    await remind(event, [aReminder('P1D')]);
    const time = fromInstant(event.startsAt) - aDay;
    await at.goTo(time);
    await at.sweep({
      send: async () => {
        throw new Error('no queue');
      },
    });
    expect(at.alarms).toEqual(['something due could not be done']);
    await sweepAt(time + minutes(1));
    expect(told()).toEqual([[toInstant(time), 1]]);
  });

  it('are read for a house of people', async () => {
    const event = at.anEventIn(10);
    await Promise.all(
      Array.from({ length: 300 }, () =>
        at.deps.reminders.join(
          { eventId: event.id, person: `account#${aCustomer()}`, version: 1, ...aReminder('P1D') },
          { until: at.clock.now() + aDay },
        ),
      ),
    );
    await remind(event, [aReminder('P1D')]);
    await sweepAt(fromInstant(event.startsAt) - aDay);
    expect(at.queued.flatMap((job) => job.people)).toHaveLength(301);
    expect(withAccount(aCustomer()).kind).toBe('account');
  });
});
