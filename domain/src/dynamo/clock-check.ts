import { type Clock, seconds, systemClock } from '../clock.ts';

/**
 * How far, in milliseconds, a process' clock may be from the database's. Less than the grace of a claim: until then no
 * clock frees a seat too early.
 */
export const clockTolerance = seconds(3);

/** HTTP tells the date in whole seconds (RFC 9110, 5.6.7). */
const resolution = seconds(1);

export type ClockCheck = Clock & {
  /** Compares with the `Date` of an answer to what was sent at that moment. */
  readonly note: (sentAt: number, date: string | undefined) => void;
  /** By how many milliseconds at least this process is ahead (behind: negative); 0 within the tolerance. */
  readonly off: () => number;
};

/**
 * How far the clock of this process is from the database's, which all processes share. The answer was dated between its
 * question and its arrival, so that one that comes late, or is looked at late, never makes a right clock look wrong.
 */
export const clockCheck = ({ now }: Clock = systemClock): ClockCheck => {
  let off = 0;
  return {
    now,
    note: (sentAt, date) => {
      const dated = date === undefined ? Number.NaN : Date.parse(date);
      if (Number.isNaN(dated)) return;
      const ahead = sentAt - (dated + resolution);
      const behind = now() - dated;
      const found = ahead > 0 ? ahead : Math.min(0, behind);
      off = Math.abs(found) > clockTolerance ? found : 0;
    },
    off: () => off,
  };
};

const reading = /\.(?:Get|BatchGet|TransactGet|Query|Scan|Describe|List)/;

/** Whether a request only reads, by the operation that its header names. */
export const onlyReads = (headers: Readonly<Record<string, string>>): boolean =>
  reading.test(headers['x-amz-target'] ?? headers['X-Amz-Target'] ?? '');
