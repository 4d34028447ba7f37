import { isSameClock, zoneWords } from './zone-words.ts';

/** How much of an instant is said: "Fri 4 Dec, 19:30", "Friday 4 December, 19:30", "19:30", "27 November", "4 Dec, 19:30:05". */
export type TimeStyle = 'short' | 'long' | 'clock' | 'day' | 'exact';

const styles: Record<TimeStyle, Intl.DateTimeFormatOptions> = {
  short: { weekday: 'short', day: 'numeric', month: 'short', hour: 'numeric', minute: '2-digit' },
  long: { weekday: 'long', day: 'numeric', month: 'long', hour: 'numeric', minute: '2-digit' },
  clock: { hour: 'numeric', minute: '2-digit' },
  day: { day: 'numeric', month: 'long' },
  exact: { day: 'numeric', month: 'short', hour: 'numeric', minute: '2-digit', second: '2-digit' },
};

/**
 * `instant` is ISO-8601 in UTC; without a time zone it is told in the visitor's own. The year is said where it is not that
 * of `now` (milliseconds).
 */
export function formatInstant(
  instant: string,
  style: TimeStyle,
  locale: string,
  at: { readonly now: number; readonly timeZone?: string | undefined },
): string {
  const { now, timeZone } = at;
  const date = new Date(instant);
  const sameYear = yearOf(date, timeZone) === yearOf(new Date(now), timeZone);
  const year: Intl.DateTimeFormatOptions = sameYear || style === 'clock' ? {} : { year: 'numeric' };
  const parts = new Intl.DateTimeFormat(locale, { ...styles[style], ...year, timeZone }).formatToParts(date);
  return parts.map((part, index) => (isInsideClock(parts, index) ? '\u00a0' : part.value)).join('');
}

/** The year that a calendar shows there, around New Year too. */
function yearOf(date: Date, timeZone: string | undefined): string {
  return new Intl.DateTimeFormat('en-GB', { year: 'numeric', timeZone }).format(date);
}

/** Whether a part is the space in "7:30 PM", which no line may end with. */
function isInsideClock(parts: readonly Intl.DateTimeFormatPart[], index: number): boolean {
  const beside = [parts[index - 1]?.type, parts[index + 1]?.type];
  return parts[index]?.value.trim() === '' && beside.includes('dayPeriod');
}

/** Whose time is told to whom, and when: the event's zone, the one of the visitor's clock, milliseconds. */
export interface Telling {
  readonly event: string;
  readonly visitor: string;
  readonly now: number;
}

/** The event's zone in words, or null where the visitor's clock shows the same time. */
export function zoneToSay(instant: string, { event, visitor }: Omit<Telling, 'now'>): string | null {
  return isSameClock(instant, event, visitor) ? null : zoneWords(instant, event);
}

/**
 * "Fri 4 Dec, 19:30 (Kuala Lumpur, GMT+8)": an event's time names its zone where the visitor's clock shows another. A
 * bare clock or day does not: what it stands beside says it once.
 */
export function eventTime(instant: string, style: TimeStyle, locale: string, telling: Telling): string {
  const { event: timeZone, now } = telling;
  const time = formatInstant(instant, style, locale, { now, timeZone });
  const zone = style === 'clock' || style === 'day' ? null : zoneToSay(instant, telling);
  return zone === null ? time : `${time} (${zone})`;
}

/** The instant by the visitor's clock, or null where that is the event's clock too. */
export function yourTime(instant: string, locale: string, { event, visitor, now }: Telling): string | null {
  if (isSameClock(instant, event, visitor)) return null;
  const dayIn = (timeZone: string): string =>
    formatInstant(instant, 'day', locale, { now: Date.parse(instant), timeZone });
  const style = dayIn(event) === dayIn(visitor) ? 'clock' : 'short';
  return formatInstant(instant, style, locale, { now, timeZone: visitor });
}
