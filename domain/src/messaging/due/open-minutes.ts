import { minutes, seconds } from '../../clock.ts';
import { minuteOf } from './due-slot.ts';

/**
 * How long after its end, in milliseconds, something may still be written into a minute by somebody who thinks that it is not over:
 * a clock may be wrong by a second and a half (`clockTolerance`), and a request takes a quarter of a minute at the most.
 */
const settling = seconds(60);

/** So many minutes that were missed are gone through in one turn. */
const mostMissed = 240;

/** As far back, in milliseconds, a house looks that has never looked before. */
const firstLook = minutes(mostMissed);

/** Whether nothing can come into a minute any more. */
export const isClosed = (minute: number, now: number): boolean => now >= minute + minutes(1) + settling;

const from = (first: number, last: number): number[] => {
  const all: number[] = [];
  for (let minute = first; minute <= last && all.length < mostMissed; minute += minutes(1)) all.push(minute);
  return all;
};

/**
 * The minutes that are open until now, each list in order: those that may still get something, and those that were missed, or some
 * of these; then the lists do not meet.
 */
export const openMinutes = (doneUpTo: number | undefined, now: number) => {
  const first = doneUpTo === undefined ? minuteOf(now - firstLook) : doneUpTo + minutes(1);
  const firstRecent = Math.max(first, minuteOf(now - minutes(1) - settling));
  const older = from(first, firstRecent - minutes(1));
  const meet = first + older.length * minutes(1) >= firstRecent;
  return { recent: from(firstRecent, minuteOf(now)), older, meet };
};
