/** How much of an instant is said: "Fri 4 Dec, 19:30", "Friday 4 December, 19:30", "19:30", "27 November". */
export type TimeStyle = 'short' | 'long' | 'clock' | 'day';

const styles: Record<TimeStyle, Intl.DateTimeFormatOptions> = {
  short: { weekday: 'short', day: 'numeric', month: 'short', hour: 'numeric', minute: '2-digit' },
  long: { weekday: 'long', day: 'numeric', month: 'long', hour: 'numeric', minute: '2-digit' },
  clock: { hour: 'numeric', minute: '2-digit' },
  day: { day: 'numeric', month: 'long' },
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
  const sameYear = date.getUTCFullYear() === new Date(now).getUTCFullYear();
  const year: Intl.DateTimeFormatOptions = sameYear || style === 'clock' ? {} : { year: 'numeric' };
  return new Intl.DateTimeFormat(locale, { ...styles[style], ...year, timeZone }).format(date);
}

/** The instant by the visitor's clock, or null where that is the event's clock too; `now` in milliseconds. */
export function yourTime(instant: string, timeZone: string, locale: string, now: number): string | null {
  const [ours, theirs] = [{ now }, { now, timeZone }];
  const here = formatInstant(instant, 'short', locale, ours);
  if (here === formatInstant(instant, 'short', locale, theirs)) return null;
  const sameDay =
    formatInstant(instant, 'day', locale, ours) === formatInstant(instant, 'day', locale, theirs);
  return sameDay ? formatInstant(instant, 'clock', locale, ours) : here;
}
