import { Temporal } from 'temporal-polyfill';
import { fromInstant, minutes } from '../../clock.ts';
import type { Start } from './reminder-times.ts';

/** From so many minutes on one counts nights. */
const countedInDays = 20 * 60;

/**
 * How long it is until an event, as people say it and ISO 8601 writes it: in days by the calendar where it is, and in hours
 * and minutes when it is less than most of a day.
 */
export const timeLeft = ({ startsAt, timeZone }: Start, now: number): string => {
  const left = Math.max(1, Math.round((fromInstant(startsAt) - now) / minutes(1)));
  const dateOf = (time: number) =>
    Temporal.Instant.fromEpochMilliseconds(time).toZonedDateTimeISO(timeZone).toPlainDate();
  const { days } = dateOf(now).until(dateOf(fromInstant(startsAt)));
  if (left >= countedInDays && days > 0) return `P${days}D`;
  return left >= 60 ? `PT${Math.round(left / 60)}H` : `PT${left}M`;
};
