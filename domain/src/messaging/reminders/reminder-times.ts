import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { fromInstant, minutes } from '../../clock.ts';
import { type Lead, leadParts, type LeadParts } from './lead.ts';

export const repeat = z.enum(['never', 'daily', 'weekly', 'monthly']);
export type Repeat = z.infer<typeof repeat>;

/** When one is reminded: for the first time so long before, and then again and again until the event. */
export type Rhythm = { readonly lead: Lead; readonly repeat: Repeat };

/** When an event begins, and by which clocks. */
export type Start = { readonly startsAt: string; readonly timeZone: string };

const steps: Readonly<Record<Exclude<Repeat, 'never'>, { readonly months: number; readonly days: number }>> =
  {
    daily: { months: 0, days: 1 },
    weekly: { months: 0, days: 7 },
    monthly: { months: 1, days: 0 },
  };

/** About so long, in milliseconds, as a guess to begin with. */
const usualStep: Readonly<Record<Exclude<Repeat, 'never'>, number>> = {
  daily: minutes(24 * 60),
  weekly: minutes(7 * 24 * 60),
  monthly: minutes((365.2425 / 12) * 24 * 60),
};

type Moment = { readonly start: Temporal.ZonedDateTime; readonly parts: LeadParts };

/**
 * The instant, in milliseconds, so many months and days from the event by its own wall clock, and then the exact part
 * earlier. A wall clock that is left out when clocks go forward is shown by the one an hour later, unless the event would
 * have begun by then; of one that is shown twice, the first time counts.
 */
const timeAt = ({ start, parts }: Moment, months: number, days: number): number => {
  const exact = minutes(parts.minutes);
  const at = start.toPlainDateTime();
  // Months are counted from the event's own day, so that the end of a month stays one: 31 May, 30 April, 31 March.
  const wall = at.add({ months }).add({ days });
  // Of a start that clocks show twice, this is the right one.
  if (wall.equals(at)) return start.epochMilliseconds - exact;
  const shown = (disambiguation: 'compatible' | 'earlier') =>
    wall.toZonedDateTime(start.timeZoneId, { disambiguation }).epochMilliseconds - exact;
  const usual = shown('compatible');
  return usual < start.epochMilliseconds ? usual : shown('earlier');
};

/** When one is reminded for the n-th time, in milliseconds, from 0 on: whether that is before the event or not. */
export const nthTime = ({ lead, repeat: again }: Rhythm, { startsAt, timeZone }: Start) => {
  const start = Temporal.Instant.fromEpochMilliseconds(fromInstant(startsAt)).toZonedDateTimeISO(timeZone);
  const parts = leadParts(lead);
  const step = again === 'never' ? { months: 0, days: 0 } : steps[again];
  return (n: number): number =>
    timeAt({ start, parts }, n * step.months - parts.months, n * step.days - parts.days);
};

/** Instants at which one is reminded, in milliseconds: each once, and all before the event begins. */
export type Times = {
  /** The last one until then, null where there is none yet. */
  readonly until: (now: number) => number | null;
  /** The next one after that, null where there is none any more. */
  readonly after: (now: number) => number | null;
};

/**
 * The times of a rhythm. They are reckoned, not counted through: a daily one of a year costs a few looks at a calendar as well. Later times
 * are never earlier; where a day was left out of the calendar, two fall together and are one.
 */
export const timesOf = (rhythm: Rhythm, start: Start): Times => {
  const nth = nthTime(rhythm, start);
  const [first, begins] = [nth(0), fromInstant(start.startsAt)];
  const { repeat: again } = rhythm;
  /** The number of the last one until `now`; -1 where there is none yet. */
  const lastUntil = (now: number): number => {
    if (now < first) return -1;
    if (again === 'never') return 0;
    const limit = Math.min(now, begins - 1);
    let n = Math.max(0, Math.floor((limit - first) / usualStep[again]));
    while (n > 0 && nth(n) > limit) n--;
    while (nth(n + 1) <= limit) n++;
    return n;
  };
  return {
    until: (now) => {
      const n = lastUntil(now);
      return n < 0 ? null : nth(n);
    },
    after: (now) => {
      const n = lastUntil(now) + 1;
      if (n === 0) return first;
      const next = again === 'never' ? begins : nth(n);
      return next < begins ? next : null;
    },
  };
};

/** Whether one of them is at that instant. */
export const fallsOn = (times: Times, time: number): boolean => times.until(time) === time;
