import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { fromInstant, minutes, toInstant } from '../../clock.ts';
import type { Event } from '../../programme/events/event.ts';
import { anEvent } from '../../testing/sales-plan-builder.ts';
import { personAt } from '../kinds/person.ts';
import { lead } from './lead.ts';
import { moveReminders } from './move-reminders.ts';
import { remindOfEvent } from './remind-of-event.ts';
import { type ReminderDue, reminderJob } from './reminder-job.ts';
import { type Rhythm, type Start, timesOf } from './reminder-times.ts';

const [anHour, aDay] = [minutes(60), minutes(24 * 60)];
const carla = personAt('carla@mail.test');
const clocks = [
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'Antarctica/Troll',
  'America/Havana',
  'Africa/Casablanca',
  'UTC',
] as const;

/** When an event is said to begin at another time, both in milliseconds. */
type Move = { readonly at: number; readonly startsAt: number };

/** By which times somebody is told, in milliseconds, in their order, when every sweep is on time. */
const toldTimes = async (rhythm: Rhythm, start: Start, moves: readonly Move[]): Promise<number[]> => {
  let [event, now, toldFor]: [Event, number, number | null] = [anEvent({ ...start }), 0, null];
  const due = new Map<number, ReminderDue>();
  const names = new Map<string, number>();
  const work: ReminderDue = { kind: 'reminder', eventId: event.id, ...rhythm };
  const members = () => [
    (async function* () {
      yield [carla];
    })(),
  ];
  const reminders = {
    members,
    addRhythm: async () => undefined,
    forgetRhythm: async () => undefined,
    toldFor: async () => toldFor,
    noteToldFor: async (_id: unknown, _rhythm: unknown, { time }: { time: number }) => (
      (toldFor = time),
      true
    ),
  };
  const deps = {
    reminders,
    events: { byId: async () => event },
    audience: {
      send: async (jobs: readonly unknown[]) => {
        for (const { knownAs, occurrence } of reminderJob.array().parse(jobs))
          names.set(knownAs ?? occurrence, fromInstant(occurrence));
      },
    },
    dropped: () => undefined,
  };
  const put = async ({ at }: { at: number }) => void due.set(at, work);
  /** All that is due until then, at its time. */
  const sweepUntil = async (end: number) => {
    for (;;) {
      const at = Math.min(...due.keys());
      if (at > end) return;
      now = Math.max(now, at);
      due.delete(at);
      const next = await remindOfEvent(deps)(work, { at, now });
      if (next !== null) due.set(next, work);
    }
  };
  const first = timesOf(rhythm, start).after(0);
  if (first !== null) due.set(first, work);
  for (const { at, startsAt } of moves) {
    await sweepUntil(at);
    now = Math.max(now, at);
    event = { ...event, startsAt: toInstant(startsAt) };
    const moving = {
      reminders: { rhythmsOf: async () => [rhythm] },
      ...{ due: { put }, events: deps.events, clock: { now: () => now } },
    };
    await moveReminders(moving)(event.id);
  }
  await sweepUntil(fromInstant(event.startsAt) + aDay);
  return [...names.keys()].map(fromInstant);
};

/** An evening, or a night in which clocks change, by its own clocks. */
const start = fc
  .record({
    timeZone: fc.constantFrom(...clocks),
    year: fc.integer({ min: 2026, max: 2033 }),
    month: fc.constantFrom(3, 4, 10, 11),
    day: fc.integer({ min: 1, max: 28 }),
    minute: fc.integer({ min: 0, max: 24 * 60 - 1 }),
  })
  .map(({ timeZone, minute, ...date }) => {
    const wall = Temporal.PlainDate.from(date).toPlainDateTime().add({ minutes: minute });
    return { timeZone, startsAt: toInstant(wall.toZonedDateTime(timeZone).epochMilliseconds) };
  });
const repeated = fc.oneof(
  fc.integer({ min: 2, max: 40 }).map((days) => ({ lead: `P${days}D`, repeat: 'daily' as const })),
  fc.integer({ min: 1, max: 6 }).map((weeks) => ({ lead: `P${weeks}W`, repeat: 'weekly' as const })),
);
const once = fc.oneof(
  fc.integer({ min: 30, max: 60 * 24 * 60 }).map((count) => `PT${count}M`),
  fc.integer({ min: 1, max: 60 }).map((days) => `P${days}D`),
);
const rhythm = fc
  .oneof(
    repeated,
    once.map((text) => ({ lead: text, repeat: 'never' as const })),
  )
  .map(({ lead: text, repeat }): Rhythm => ({ lead: lead.parse(text), repeat }));

const countOf = (of: Rhythm, at: Start): number => {
  const times = timesOf(of, at);
  let count = 0;
  for (let time = times.after(0); time !== null; time = times.after(time)) count += 1;
  return count;
};

describe('reminders of an event that is moved', () => {
  it('by little come as often as they would have come without it, whenever that is', async () => {
    const little = fc.record({
      share: fc.double({ min: 0, max: 1, noNaN: true }),
      by: fc.integer({ min: -10, max: 10 }),
    });
    await fc.assert(
      fc.asyncProperty(
        rhythm,
        start,
        fc.array(little, { minLength: 1, maxLength: 4 }),
        async (of, at, some) => {
          const [first, begins] = [timesOf(of, at).after(0) ?? 0, fromInstant(at.startsAt)];
          const [from, until] = [first - anHour, begins - minutes(20)];
          const moves = some
            .map(({ share, by }) => ({
              at: Math.round(from + share * (until - from)),
              startsAt: begins + minutes(by),
            }))
            .toSorted((one, other) => one.at - other.at);
          expect(await toldTimes(of, at, moves)).toHaveLength(countOf(of, at));
        },
      ),
      { numRuns: 150 },
    );
  });

  it('by a day or more come again where they had come, at the time of the new date', async () => {
    await fc.assert(
      fc.asyncProperty(
        once,
        start,
        fc.integer({ min: 24 * 60, max: 60 * 24 * 60 }),
        async (text, at, later) => {
          const of: Rhythm = { lead: lead.parse(text), repeat: 'never' };
          const moved = { ...at, startsAt: toInstant(fromInstant(at.startsAt) + minutes(later)) };
          const [was, is] = [timesOf(of, at).after(0), timesOf(of, moved).after(0)];
          const move = { at: (was ?? 0) + minutes(1), startsAt: fromInstant(moved.startsAt) };
          expect(await toldTimes(of, at, [move])).toEqual([was, is]);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('across a change of clocks are neither doubled nor lost where they come back daily or weekly', async () => {
    const across = fc.record({
      of: repeated.map(({ lead: text, repeat }): Rhythm => ({ lead: lead.parse(text), repeat })),
      at: start,
      share: fc.double({ min: 0, max: 1, noNaN: true }),
      by: fc.integer({ min: -20 * 24 * 60, max: 20 * 24 * 60 }),
    });
    let crossed = 0;
    await fc.assert(
      fc.asyncProperty(across, async ({ of, at, share, by }) => {
        const begins = fromInstant(at.startsAt);
        // From one date to the other clocks change, forward or back.
        const change = Temporal.Instant.fromEpochMilliseconds(begins)
          .toZonedDateTimeISO(at.timeZone)
          .getTimeZoneTransition('next')?.epochMilliseconds;
        const start = { ...at, startsAt: toInstant((change ?? begins) - minutes(by / 2)) };
        const moved = { ...at, startsAt: toInstant((change ?? begins) + minutes(by / 2)) };
        const first = timesOf(of, start).after(0) ?? 0;
        const end = Math.min(fromInstant(start.startsAt), fromInstant(moved.startsAt)) - minutes(20);
        fc.pre(end > first);
        crossed += 1;
        const when = Math.round(first + share * (end - first));
        const told = await toldTimes(of, start, [{ at: when, startsAt: fromInstant(moved.startsAt) }]);
        const sorted = told.toSorted((one, other) => one - other);
        // Doubled: twice for one day.
        for (const [n, time] of sorted.slice(1).entries())
          expect(time - (sorted[n] ?? 0)).toBeGreaterThanOrEqual(11 * anHour);
        // Lost: a time of the new date for which nothing came, at it or a little before.
        const times = timesOf(of, moved);
        const since = (time: number) => time - (sorted.findLast((one) => one <= time) ?? 0);
        for (let time = times.after(when); time !== null; time = times.after(time))
          expect(since(time)).toBeLessThan(12 * anHour);
      }),
      { numRuns: 200 },
    );
    expect(crossed).toBeGreaterThan(100);
  });
});
