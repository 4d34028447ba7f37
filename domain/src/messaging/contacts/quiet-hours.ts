import { Temporal } from 'temporal-polyfill';
import type { ContactSettings, QuietHours } from './contact-settings.ts';

/** Whether a time of the day lies in quiet hours, which may go over midnight. The last minute is over when it begins. */
const isWithin = ({ from, to }: QuietHours, time: string): boolean =>
  from <= to ? from <= time && time < to : from <= time || time < to;

/**
 * When quiet hours end in which `now` lies; null while it may be loud. Milliseconds since the epoch. Where the clock is put
 * forward over their end, they end with that; where it is put back over it, the first time.
 */
export const quietUntil = (
  { quietHours, timeZone }: Pick<ContactSettings, 'quietHours' | 'timeZone'>,
  now: number,
): number | null => {
  if (!quietHours) return null;
  const local = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timeZone ?? 'UTC');
  if (!isWithin(quietHours, local.toPlainTime().toString({ smallestUnit: 'minute' }))) return null;
  const end = Temporal.PlainTime.from(quietHours.to);
  const today = local.toPlainDate();
  const at = (day: Temporal.PlainDate, disambiguation: 'compatible' | 'later') =>
    day.toPlainDateTime(end).toZonedDateTime(local.timeZoneId, { disambiguation }).epochMilliseconds;
  const tomorrow = at(today.add({ days: 1 }), 'compatible');
  // Where it comes twice today, and the first time is over, they end with the second.
  return [at(today, 'compatible'), at(today, 'later')].find((time) => time > now) ?? tomorrow;
};
