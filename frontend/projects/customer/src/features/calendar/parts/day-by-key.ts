import { plusDays, plusMonths, weekdayOf, type Day } from '../stores/days.ts';

type Pressed = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey'>;

/** By the names that keys have. `ofWeek`: how many days the week has before this one. */
const ways: Readonly<Record<string, (day: Day, ofWeek: number) => Day>> = {
  ArrowLeft: (day) => plusDays(day, -1),
  ArrowRight: (day) => plusDays(day, 1),
  ArrowUp: (day) => plusDays(day, -7),
  ArrowDown: (day) => plusDays(day, 7),
  Home: (day, ofWeek) => plusDays(day, -ofWeek),
  End: (day, ofWeek) => plusDays(day, 6 - ofWeek),
  PageUp: (day) => plusMonths(day, -1),
  PageDown: (day) => plusMonths(day, 1),
};

/** The day to which a key leads from another, as calendars have it everywhere; undefined for any other key. */
export function dayByKey(pressed: Pressed, day: Day, weekStart: number): Day | undefined {
  // Those are the browser's own.
  if (pressed.altKey || pressed.ctrlKey || pressed.metaKey) return undefined;
  return ways[pressed.key]?.(day, (weekdayOf(day) - weekStart + 7) % 7);
}
