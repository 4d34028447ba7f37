import type { DatedEntry } from './calendar.ts';
import { firstOf, monthOf, type Day } from './days.ts';

export interface MonthOfEntries {
  /** One of its days. */
  readonly day: Day;
  readonly entries: readonly DatedEntry[];
}

/** The day with which a month opens: the first of it with something to come, or else today or its first. */
export function openingDay(month: Day, today: Day, entries: readonly DatedEntry[]): Day {
  const from = monthOf(month) === monthOf(today) ? today : firstOf(month);
  const first = entries.find(({ day }) => day >= from && monthOf(day) === monthOf(month));
  return first?.day ?? from;
}

/** What is listed from a day on: as far as its month goes, or all that follows. */
export function listedFrom(
  day: Day,
  entries: readonly DatedEntry[],
  reach: 'month' | 'all',
): readonly MonthOfEntries[] {
  const listed = entries.filter(
    (one) => one.day >= day && (reach === 'all' || monthOf(one.day) === monthOf(day)),
  );
  const months = Map.groupBy(listed, (one) => monthOf(one.day));
  return [...months.values()].map((those) => ({ day: those[0]?.day ?? day, entries: those }));
}

/** The first that is on in a later month. */
export function nextAfter(day: Day, entries: readonly DatedEntry[]): DatedEntry | undefined {
  return entries.find((one) => monthOf(one.day) > monthOf(day));
}
