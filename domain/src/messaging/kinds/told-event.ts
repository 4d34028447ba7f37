import type { Event } from '../../programme/events/event.ts';
import type { ToldEvent } from './told.ts';

/** What is said of an event wherever somebody hears of it. */
export const toldEventOf = ({ id, slug, title, startsAt, timeZone, venue }: Event): ToldEvent => ({
  id,
  slug,
  title,
  startsAt,
  timeZone,
  where: venue.online ? null : `${venue.name}, ${venue.city}`,
});
