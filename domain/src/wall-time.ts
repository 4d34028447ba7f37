import { Temporal } from 'temporal-polyfill';

/**
 * An instant as clocks in a zone show it, with how far they are from UTC: `2026-12-04T19:30:00+08:00` (RFC 3339).
 * @param instant ISO-8601 in UTC
 */
export const wallTime = (instant: string, timeZone: string): string =>
  Temporal.Instant.from(instant)
    .toZonedDateTimeISO(timeZone)
    .toString({ timeZoneName: 'never', smallestUnit: 'second' });
