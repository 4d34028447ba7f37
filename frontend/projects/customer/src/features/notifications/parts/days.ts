import type { Notification } from '../../../data/api.ts';

/** The calendar's day of an instant there: "2026-12-04". */
export function dayOf(instant: Date, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    ...{ timeZone, year: 'numeric', month: '2-digit', day: '2-digit' },
  }).formatToParts(instant);
  return ['year', 'month', 'day'].map((type) => parts.find((part) => part.type === type)?.value).join('-');
}

/** The calendar's day before one. */
export function dayBefore(day: string): string {
  return new Date(Date.parse(day) - 24 * 3600_000).toISOString().slice(0, 10);
}

export interface Day {
  readonly day: string;
  /** Of its newest entry. */
  readonly at: string;
  readonly entries: readonly Notification[];
}

/** By days of the reader's calendar, in the order in which they come. */
export function byDay(entries: readonly Notification[], timeZone: string): readonly Day[] {
  const days = Map.groupBy(entries, ({ at }) => dayOf(new Date(at), timeZone));
  return [...days].map(([day, those]) => ({ day, at: those[0]?.at ?? day, entries: those }));
}
