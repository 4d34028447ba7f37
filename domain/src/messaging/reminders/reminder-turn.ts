import { minutes } from '../../clock.ts';
import { fallsOn, type Times } from './reminder-times.ts';

/** However long before the event: a reminder that is later than this, in milliseconds, is none any more. */
const latest = minutes(24 * 60);

/** What is to be done about a reminder that has come up. Times in milliseconds. */
export type ReminderTurn = {
  /** The time for which people are reminded now. */
  readonly send: number | null;
  /** Those that were missed, and make no sense any more. */
  readonly dropped: readonly number[];
  /** When it comes up again. */
  readonly next: number | null;
};

/** Half of what was left of the wait is the most that a reminder may be late; and nobody is reminded of what has begun. */
export const makesSense = (at: number, { start, now }: { readonly start: number; readonly now: number }) =>
  now < start && now - at <= Math.min(latest, (start - at) / 2);

/**
 * What to do at `now` with a reminder that was expected for the time `expected`, when these are its times by now. Of several that
 * were missed, the last one stands for all. Where the event has been moved, `expected` is none of its times: then nothing was
 * missed, and it goes on where it belongs.
 */
export const reminderTurn = (
  times: Times,
  { expected, start, now }: { readonly expected: number; readonly start: number; readonly now: number },
): ReminderTurn => {
  const last = times.until(now);
  const send = last !== null && makesSense(last, { start, now }) ? last : null;
  const isMoved = !fallsOn(times, expected);
  // What was before it has been seen to.
  const isNew = send !== null && (isMoved || send >= expected);
  const missed: number[] = [];
  for (let time = isMoved ? null : expected; time !== null && time <= now; time = times.after(time))
    if (time !== send) missed.push(time);
  return { send: isNew ? send : null, dropped: missed, next: times.after(now) };
};
