import { Temporal } from 'temporal-polyfill';

/** What a clock on the venue's wall shows at an instant, as a date-time field wants it: `2026-12-04T19:30`. */
export function wallTime(instant: string, timeZone: string): string {
  return Temporal.Instant.from(instant)
    .toZonedDateTimeISO(timeZone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' });
}

/** The instant at which the clock shows that time; undefined while the field is empty or half filled in. */
export function instantAt(wall: string, timeZone: string): string | undefined {
  if (!isWhole(wall)) return undefined;
  try {
    const instant = Temporal.PlainDateTime.from(wall).toZonedDateTime(timeZone).toInstant();
    return instant.toString({ smallestUnit: 'millisecond' });
  } catch {
    return undefined; // a day that no month has, a zone that does not exist
  }
}

/** The same clock so many minutes later; empty where there is no such time. */
export function later(wall: string, minutes: number): string {
  if (!isWhole(wall)) return '';
  return Temporal.PlainDateTime.from(wall).add({ minutes }).toString({ smallestUnit: 'minute' });
}

/** Fields of a browser take years of six digits, too, which are slips of the hand. */
function isWhole(wall: string): boolean {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(wall);
}
