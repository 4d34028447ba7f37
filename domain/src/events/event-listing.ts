import { LRUCache } from 'lru-cache';
import { type Clock, fromInstant, seconds, toInstant } from '../clock.ts';
import { readCursor, unknownPage, writeCursor } from '../dynamo/cursor.ts';
import type { Page } from '../page.ts';
import type { Event, EventKind } from './event.ts';
import type { EventStore, PageRequest } from './event-store.ts';

export type EventFilter = {
  readonly text?: string | undefined;
  readonly kind?: EventKind | undefined;
  readonly city?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly online?: boolean | undefined;
};

type Deps = { readonly events: Pick<EventStore, 'published'>; readonly clock: Clock };

const freshness = seconds(3);
const readAtOnce = 200;
/** More than this many events to come is a platform that needs a search engine. */
const mostEvents = 5000;

/** Compared without case and accents. */
const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();

const searchable = ({ title, description, venue, organizationName }: Event): string =>
  fold([title, venue.name, venue.city, organizationName, description].join('\n'));

const matches =
  ({ text, kind, city, from, to, online }: EventFilter) =>
  (event: Event): boolean =>
    (!text ||
      fold(text)
        .split(/\s+/)
        .every((word) => searchable(event).includes(word))) &&
    (!kind || event.kind === kind) &&
    (!city || fold(event.venue.city) === fold(city)) &&
    (!from || fromInstant(event.startsAt) >= fromInstant(from)) &&
    (!to || fromInstant(event.startsAt) < fromInstant(to)) &&
    (online === undefined || event.venue.online === online);

const position = ({ startsAt, id }: Pick<Event, 'startsAt' | 'id'>): string => `${startsAt} ${id}`;

const positionIn = (cursor: string): string => {
  const { after } = readCursor(cursor) ?? {};
  if (typeof after !== 'string') throw unknownPage();
  return after;
};

/** Published events to come, the soonest first, searched in memory: the whole listing is read every few seconds. */
export const eventListing = ({ events, clock }: Deps) => {
  const readAll = async (): Promise<Event[]> => {
    const all: Event[] = [];
    let cursor: string | undefined;
    do {
      const page = await events.published(toInstant(clock.now()), { limit: readAtOnce, cursor });
      all.push(...page.items);
      cursor = page.nextCursor ?? undefined;
    } while (cursor && all.length < mostEvents);
    return all.toSorted((one, other) => (position(one) < position(other) ? -1 : 1));
  };
  const cache = new LRUCache<string, Event[]>({
    max: 1,
    ttl: freshness,
    ttlResolution: 0,
    perf: clock,
    fetchMethod: readAll,
  });

  return async (filter: EventFilter, { limit, cursor }: PageRequest): Promise<Page<Event>> => {
    const all = (await cache.fetch('all')) ?? [];
    const after = cursor && positionIn(cursor);
    const rest = all.filter(matches(filter)).filter((event) => !after || position(event) > after);
    const items = rest.slice(0, limit);
    const last = items.at(-1);
    return {
      items,
      nextCursor: last && rest.length > limit ? writeCursor({ after: position(last) }) : null,
    };
  };
};

export type EventListing = ReturnType<typeof eventListing>;
