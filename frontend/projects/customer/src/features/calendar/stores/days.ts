/** A day of a calendar, on no clock: "2026-12-11". */
export type Day = string;

const dayMs = 24 * 3600_000;

/** The day that a calendar shows there at an instant, in milliseconds. */
export function dayAt(instant: number, timeZone: string): Day {
  const parts = new Intl.DateTimeFormat('en-GB', {
    ...{ timeZone, year: 'numeric', month: '2-digit', day: '2-digit' },
  }).formatToParts(instant);
  return ['year', 'month', 'day'].map((type) => parts.find((part) => part.type === type)?.value).join('-');
}

/** What an address says, if it is a day. */
export function dayIn(text: string | undefined): Day | undefined {
  if (text === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  const instant = Date.parse(text);
  return Number.isNaN(instant) || dayOf(instant) !== text ? undefined : text;
}

export function plusDays(day: Day, count: number): Day {
  return dayOf(Date.parse(day) + count * dayMs);
}

/** The same day of another month, or its last one where it is shorter. */
export function plusMonths(day: Day, count: number): Day {
  const date = new Date(day);
  const first = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + count, 1);
  const last = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + count + 1, 0);
  return dayOf(Math.min(first + (date.getUTCDate() - 1) * dayMs, last));
}

/** "2026-12". */
export function monthOf(day: Day): string {
  return day.slice(0, 7);
}

export function firstOf(day: Day): Day {
  return `${monthOf(day)}-01`;
}

/** Of the week: Monday is 1, Sunday is 7. */
export function weekdayOf(day: Day): number {
  return new Date(day).getUTCDay() || 7;
}

/** The weeks that a month has days in, whole, each from `weekStart` on. */
export function weeksOf(day: Day, weekStart: number): readonly (readonly Day[])[] {
  const first = firstOf(day);
  const next = plusMonths(first, 1);
  const start = plusDays(first, -((weekdayOf(first) - weekStart + 7) % 7));
  const count = Math.ceil((Date.parse(next) - Date.parse(start)) / (7 * dayMs));
  return Array.from({ length: count }, (_, week) =>
    Array.from({ length: 7 }, (_, n) => plusDays(start, 7 * week + n)),
  );
}

function dayOf(utc: number): Day {
  return new Date(utc).toISOString().slice(0, 10);
}
