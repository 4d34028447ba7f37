import { counted } from '@parterre/ui/words/counted.ts';
import type { Day } from '../stores/days.ts';

/** How days are called in a language. Each way is made once: a month asks for forty of them. */
export function dayNames(locale: string) {
  const way = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
    return (day: Day): string => format.format(Date.parse(day));
  };
  const full = way({ weekday: 'long', day: 'numeric', month: 'long' });
  const narrow = way({ weekday: 'narrow' });
  const long = way({ weekday: 'long' });
  const short = way({ weekday: 'short' });
  const month = way({ month: 'long' });
  const monthAndYear = way({ month: 'long', year: 'numeric' });
  const number = new Intl.NumberFormat(locale);
  return {
    /** "Friday 11 December, 1 event" */
    full: (day: Day, count: number): string => withEvents(full(day), count),
    /** "F", "Fri" and "Friday". */
    weekday: (day: Day) => ({ narrow: narrow(day), short: short(day), long: long(day) }),
    /** "December", with its year where it is not that of another day. */
    month: (day: Day, beside: Day): string =>
      day.slice(0, 4) === beside.slice(0, 4) ? month(day) : monthAndYear(day),
    number: (day: Day): string => number.format(Number(day.slice(8))),
  };
}

function withEvents(day: string, count: number): string {
  return counted(
    $localize`{count, plural, =0 {${day}:day:} one {${day}:day:, # event} other {${day}:day:, # events}}`,
    count,
  );
}
