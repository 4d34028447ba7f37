import { counted } from '@parterre/ui/words/counted.ts';
import type { TimeUntil } from '../stores/time-until.ts';

/** "2 days, 3 hours and 41 minutes", in which nothing changes for a minute; empty for less than one. */
export function spokenTime({ days, hours, minutes }: TimeUntil, locale: string): string {
  const said = [
    days && counted($localize`{count, plural, =1 {1 day} other {# days}}`, days),
    hours && counted($localize`{count, plural, =1 {1 hour} other {# hours}}`, hours),
    minutes && counted($localize`{count, plural, =1 {1 minute} other {# minutes}}`, minutes),
  ].filter((one) => typeof one === 'string');
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(said);
}
