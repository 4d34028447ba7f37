import { type Language, locales } from '@parterre/domain/words/languages';

const styles = {
  long: { weekday: 'long', day: 'numeric', month: 'long', hour: 'numeric', minute: '2-digit' },
  short: { weekday: 'short', day: 'numeric', month: 'short', hour: 'numeric', minute: '2-digit' },
  clock: { hour: 'numeric', minute: '2-digit' },
  day: { day: 'numeric', month: 'long' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** Times on the wall of an event's venue, in the styles of the portal; the year where it is not the present one. */
export const toldTimes = (timeZone: string, language: Language, now: number) => {
  const inZone = (style: Intl.DateTimeFormatOptions, instant: string | number): string =>
    new Intl.DateTimeFormat(locales[language], { ...style, timeZone }).format(new Date(instant));
  const yearOf = (instant: string | number): string => inZone({ year: 'numeric' }, instant);
  return (instant: string, style: keyof typeof styles): string => {
    const isThisYear = style === 'clock' || yearOf(instant) === yearOf(now);
    return inZone({ ...styles[style], ...(!isThisYear && { year: 'numeric' }) }, instant);
  };
};
