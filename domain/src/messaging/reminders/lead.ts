import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { knownText } from '../../text.ts';
import { says } from '../../words/says.ts';
import { say } from './words/reminder-words.ts';

/**
 * How long before an event. Months and days are calendar time: the same wall clock where the event is. Minutes, and hours
 * made of them, are exact.
 */
export type LeadParts = { readonly months: number; readonly days: number; readonly minutes: number };

const longestText = 40;
const shortestMinutes = 5;
const longestDays = 366;
/** On average, by the calendar of 400 years. */
const daysOfMonth = 365.2425 / 12;
const minutesOfDay = 24 * 60;

const durationOf = (text: string): Temporal.Duration | null => {
  try {
    return Temporal.Duration.from(text);
  } catch {
    return null;
  }
};

const partsIn = (text: string): LeadParts | null => {
  const duration = text.length <= longestText ? durationOf(text) : null;
  if (!duration) return null;
  const { years, months, weeks, days, hours, minutes } = duration;
  if (duration.sign !== 1 || duration.seconds || duration.milliseconds) return null;
  if (duration.microseconds || duration.nanoseconds) return null;
  return { months: 12 * years + months, days: 7 * weeks + days, minutes: 60 * hours + minutes };
};

const isLongEnough = ({ months, days, minutes }: LeadParts): boolean =>
  months + days > 0 || minutes >= shortestMinutes;

const isShortEnough = ({ months, days, minutes }: LeadParts): boolean =>
  months <= 12 && months * daysOfMonth + days + minutes / minutesOfDay <= longestDays;

const withUnit = (count: number, unit: string): string => (count > 0 ? `${count}${unit}` : '');

/** The one way in which a time is written: the same time is the same text. */
const leadText = ({ months, days, minutes }: LeadParts): string => {
  const time = withUnit(Math.floor(minutes / 60), 'H') + withUnit(minutes % 60, 'M');
  return `P${withUnit(months, 'M')}${withUnit(days, 'D')}${time && `T${time}`}`;
};

const readParts = (text: string): LeadParts | null => {
  const parts = partsIn(text);
  return parts && isLongEnough(parts) && isShortEnough(parts) ? parts : null;
};

const unified = (text: string): string => {
  const parts = readParts(text);
  return parts ? leadText(parts) : text;
};

/** An ISO 8601 duration of five minutes to a year, without seconds. What means the same becomes the same: `P1W` is `P7D`. */
export const lead = z
  .string()
  .max(longestText)
  .refine((text) => readParts(text) !== null, says(say((words) => words.lead)))
  .overwrite(unified)
  .register(knownText, { kind: 'known' })
  .brand<'Lead'>();
export type Lead = z.infer<typeof lead>;

/** Of a lead that was read by its schema. */
export const leadParts = (of: Lead): LeadParts => {
  const parts = readParts(of);
  if (!parts) throw new TypeError(`${of} is no lead`);
  return parts;
};
