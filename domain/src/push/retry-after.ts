import { type Clock, seconds } from '../clock.ts';

/** However long somebody wants to be left alone, in seconds: after a day a message is given up. */
const longest = 24 * 3600;

/** In how many seconds to come again, where an answer says so: a number of them, or a date (RFC 9110, 10.2.3). */
export const retryAfterOf = (header: string | null, clock: Clock): number | null => {
  if (header === null) return null;
  const wait = /^\d+$/.test(header)
    ? Number(header)
    : /GMT$/.test(header)
      ? Math.ceil((Date.parse(header) - clock.now()) / seconds(1))
      : Number.NaN;
  return Number.isNaN(wait) ? null : Math.min(Math.max(wait, 0), longest);
};
