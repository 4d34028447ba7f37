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

/** All instants, in milliseconds and in order, at which one is reminded: each once, and all before the event begins. */
export const reminderTimes = ({ lead, repeat: again }: Rhythm, { startsAt, timeZone }: Start): number[] => {
  const start = Temporal.Instant.fromEpochMilliseconds(fromInstant(startsAt)).toZonedDateTimeISO(timeZone);
  const parts = leadParts(lead);
  const moment = { start, parts };
  const times = [timeAt(moment, -parts.months, -parts.days)];
  if (again === 'never') return times;
  const step = steps[again];
  for (let n = 1; ; n++) {
    const time = timeAt(moment, n * step.months - parts.months, n * step.days - parts.days);
    if (time >= start.epochMilliseconds) return times;
    // Where a day was left out of the calendar, two of them fall together.
    if (time > (times.at(-1) ?? 0)) times.push(time);
  }
};
