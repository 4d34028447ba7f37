import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import { fromInstant, minutes, toInstant } from '../../clock.ts';
import type { Event } from '../../programme/events/event.ts';
import type { Interceptor } from '../../testing/intercept-calls.ts';
import { killedAfter } from '../../testing/killed-after.ts';
import { aReminder, aReminderWorld, type ReminderWorld } from '../../testing/reminder-world.ts';
import { dueLease } from '../due/sweep-due.ts';
import { personOf } from '../kinds/person.ts';
import { moveReminders } from './move-reminders.ts';
import { remindPeople } from './remind-people.ts';
import { setReminders } from './set-reminders.ts';

const [anHour, aDay] = [minutes(60), minutes(24 * 60)];

describe('people at an event that is moved', () => {
  const worlds: ReminderWorld[] = [];
  let at: ReminderWorld;
  /** What was told, by its names: each is told once. */
  let told: Map<string, string | null>;
  beforeEach(async () => {
    at = await aReminderWorld();
    told = new Map();
    worlds.push(at);
  });
  afterAll(() => worlds.forEach(({ close }) => close()));

  const aPerson = async (event: Event, wanted = aReminder('P1D')) => {
    const { buyer } = at.book(event);
    await setReminders(at.deps)(buyer, event.id, [wanted]);
    return personOf(buyer);
  };
  const remind = async () => {
    const deps = {
      ...at.deps,
      readerOf: async () => ({ email: 'carla@mail.test', name: 'Carla', language: 'en' as const }),
      dropped: () => undefined,
    };
    for (const job of at.queued.splice(0))
      await remindPeople({
        ...deps,
        notify: async ({ id, at: place, person }) => (told.set(`${place} ${id}`, person), {}),
      })(job);
  };
  const sweepAt = async (time: number) => {
    await at.goTo(time);
    await at.sweep();
    await remind();
  };
  const move = async (event: Event, later: number) => {
    const moved = at.move(event, toInstant(fromInstant(event.startsAt) + later));
    await moveReminders(at.deps)(event.id);
    return moved;
  };
  const timesToldTo = (person: string | null) => [...told.values()].filter((one) => one === person).length;

  it.each([10, -10, 120, -120])(
    'are not told once more where that is by %d minutes, and who came later is told',
    async (by) => {
      const event = at.anEventIn(10);
      const daily = aReminder('P2D', { repeat: 'daily' });
      const carla = await aPerson(event, daily);
      await sweepAt(fromInstant(event.startsAt) - 2 * aDay);
      expect(timesToldTo(carla)).toBe(1);
      at.clock.advance(anHour);
      const ada = await aPerson(event, daily);
      const moved = await move(event, minutes(by));
      await sweepAt(Math.max(at.clock.now(), fromInstant(moved.startsAt) - 2 * aDay));
      expect([carla, ada].map(timesToldTo)).toEqual([1, 1]);
    },
  );

  it('are told again where that is by a day, also where it is by a little many times', async () => {
    for (const steps of [1, 12]) {
      const event = at.anEventIn(10);
      const carla = await aPerson(event);
      await sweepAt(fromInstant(event.startsAt) - aDay);
      let moved = event;
      for (let step = 0; step < steps; step++) moved = await move(moved, aDay / steps);
      await sweepAt(fromInstant(moved.startsAt) - aDay);
      expect(timesToldTo(carla)).toBe(2);
      moved = await move(moved, minutes(10));
      await sweepAt(fromInstant(moved.startsAt) - aDay);
      expect(timesToldTo(carla)).toBe(2);
    }
  });

  it('are told again of what begins in half an hour where that is by an hour, and not by ten minutes', async () => {
    for (const [by, times] of [
      [60, 2],
      [10, 1],
    ] as const) {
      const event = at.anEventIn(10);
      const carla = await aPerson(event, aReminder('PT30M'));
      await sweepAt(fromInstant(event.startsAt) - minutes(30));
      const moved = await move(event, minutes(by));
      await sweepAt(fromInstant(moved.startsAt) - minutes(30));
      expect(timesToldTo(carla)).toBe(times);
    }
  });

  it('are told where they still waited in the queue when it was moved', async () => {
    const event = at.anEventIn(10);
    const carla = await aPerson(event);
    await at.goTo(fromInstant(event.startsAt) - aDay);
    await at.sweep();
    const moved = await move(event, minutes(10));
    await remind();
    expect(timesToldTo(carla)).toBe(0);
    await sweepAt(fromInstant(moved.startsAt) - aDay);
    expect(timesToldTo(carla)).toBe(1);
  });

  it('are told once wherever a worker dies before that', async () => {
    for (const when of ['before', 'after'] as const)
      for (let count = 0; ; count++) {
        const event = at.anEventIn(10);
        const carla = await aPerson(event);
        await at.goTo(fromInstant(event.startsAt) - aDay);
        const { intercept, wasKilled } = killedAfter(count, when);
        // What is done elsewhere is no matter of this event.
        const ofThis: Interceptor = (run, call) =>
          JSON.stringify(call.input ?? null).includes(event.id) || wasKilled() ? intercept(run, call) : run();
        await at.sweep({}, { ...at.deps, ...at.storesAs(ofThis) }).catch(() => undefined);
        await remind();
        at.clock.advance(dueLease + minutes(1));
        const moved = await move(event, minutes(10));
        await sweepAt(at.clock.now());
        await sweepAt(fromInstant(moved.startsAt) - aDay);
        await sweepAt(fromInstant(moved.startsAt) - aDay + minutes(3));
        expect(timesToldTo(carla)).toBe(1);
        if (!wasKilled()) break;
      }
  });
});
