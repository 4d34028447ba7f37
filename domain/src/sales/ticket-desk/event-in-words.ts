import type { Event } from '../../programme/events/event.ts';
import { type Language, locales } from '../../words/languages.ts';
import { ticketWords } from './words/ticket-words.ts';

const wallTime = (
  instant: string,
  timeZone: string,
  language: Language,
  style: Intl.DateTimeFormatOptions,
): string => new Intl.DateTimeFormat(locales[language], { ...style, timeZone }).format(new Date(instant));

/** `Kuala Lumpur, GMT+8`: the zone's city, and how far it is from Greenwich at that time of the year. */
export const zoneName = (instant: string, timeZone: string, language: Language): string => {
  const parts = new Intl.DateTimeFormat(locales[language], {
    timeZone,
    timeZoneName: 'shortOffset',
  }).formatToParts(new Date(instant));
  // A minus, not a hyphen, after which a line may end.
  const offset = (parts.find(({ type }) => type === 'timeZoneName')?.value ?? '').replace('-', '−');
  const city = timeZone.split('/').at(-1)?.replaceAll('_', ' ') ?? '';
  return `${city}, ${offset}`;
};

/** `Friday, 4 December 2026 at 19:30 (Kuala Lumpur, GMT+8)`, in the event's own time zone. */
export const formatEventTime = (instant: string, timeZone: string, language: Language): string => {
  const time = wallTime(instant, timeZone, language, { dateStyle: 'full', timeStyle: 'short' });
  return `${time} (${zoneName(instant, timeZone, language)})`;
};

/** `Doors 18:45`, with the day where that is another one; null where nobody has said. */
export const doorsInWords = (
  { doorsAt, startsAt, timeZone }: Pick<Event, 'doorsAt' | 'startsAt' | 'timeZone'>,
  language: Language,
): string | null => {
  if (doorsAt === null) return null;
  const { doors } = ticketWords.in(language);
  const [day, start] = [doorsAt, startsAt].map((at) =>
    wallTime(at, timeZone, language, { dateStyle: 'medium' }),
  );
  const time = wallTime(doorsAt, timeZone, language, { timeStyle: 'short' });
  return doors({ time: day === start ? time : `${day}, ${time}` });
};

/** `Grand Auditorium, 1 Stage Road, Subang Jaya`. */
export const whereInWords = ({ venue }: Pick<Event, 'venue'>, language: Language): string =>
  venue.online
    ? ticketWords.in(language).online
    : [venue.name, venue.address, venue.city].filter(Boolean).join(', ');
