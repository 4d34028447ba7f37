import { type Clock, seconds, systemClock } from '../clock.ts';

/**
 * How far, in milliseconds, a process' clock is seen to be from the database's before nothing is written any more. With
 * what HTTP does not tell, two processes are apart by no more than the grace of a claim: no clock frees a seat too early.
 */
export const clockTolerance = seconds(1.5);

/** HTTP tells the date in whole seconds (RFC 9110, 5.6.7). */
export const dateResolution = seconds(1);

/** Who began by a wrong clock has come to an end after this time, in milliseconds: it is the longest that a request takes. */
const aftermath = seconds(15);

export type ClockCheck = Clock & {
  /** Compares with the `Date` of an answer to what was sent at that moment. */
  readonly note: (sentAt: number, date: string | undefined) => void;
  /** By how many milliseconds this process is, or was a moment ago, ahead at least (behind: negative); 0 within the tolerance. */
  readonly off: () => number;
};

/** Milliseconds that no correction of the clock moves. */
const sinceStart = (): number => performance.now();

const beyond = (difference: number): number => (Math.abs(difference) > clockTolerance ? difference : 0);

/**
 * How far the clock of this process is from the database's, which all processes share. The answer was dated between its
 * question and its arrival, so that one that comes late, or is looked at late, never makes a right clock look wrong. A clock
 * that has been moved since the last answer is taken for a wrong one until the next.
 */
export const clockCheck = ({ now }: Clock = systemClock, elapsed: () => number = sinceStart): ClockCheck => {
  let [off, offAt] = [0, 0];
  /** What the clock showed beyond the time that had passed, when it was right. */
  let agreed: number | null = null;
  const differenceFrom = (sentAt: number, dated: number): number => {
    const ahead = sentAt - (dated + dateResolution);
    return beyond(ahead > 0 ? ahead : Math.min(0, now() - dated));
  };
  return {
    now,
    note: (sentAt, date) => {
      const dated = date === undefined ? Number.NaN : Date.parse(date);
      if (Number.isNaN(dated)) return;
      const found = differenceFrom(sentAt, dated);
      if (found !== 0) [off, offAt] = [found, elapsed()];
      else if (elapsed() - offAt >= aftermath) off = 0;
      if (found === 0) agreed = now() - elapsed();
    },
    off: () => off || (agreed === null ? 0 : beyond(now() - elapsed() - agreed)),
  };
};

const wrongClock = 'WrongClock';

/** What is thrown where something is to be written by a wrong clock. The SDK does not ask again: the time would stay as it was. */
export const writesByWrongClock = (off: number): Error =>
  Object.assign(new Error(`The clock is ${off / 1000} s from the database's: nothing is written`), {
    name: wrongClock,
  });

export const isOfWrongClock = (error: unknown): boolean =>
  error instanceof Error && error.name === wrongClock;

const reading = /\.(?:Get|BatchGet|TransactGet|Query|Scan|Describe|List)/;

/** Whether a request only reads, by the operation that its header names. */
export const onlyReads = (headers: Readonly<Record<string, string>>): boolean =>
  reading.test(headers['x-amz-target'] ?? headers['X-Amz-Target'] ?? '');
