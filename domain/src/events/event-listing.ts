import { setImmediate as nextTurn } from 'node:timers/promises';
import { LRUCache } from 'lru-cache';
import { type Clock, fromInstant, seconds, toInstant } from '../clock.ts';
import { readCursor, unknownPage, writeCursor } from '../dynamo/cursor.ts';
import { fold } from '../fold.ts';
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

/** How old a listing becomes before it is read anew, in milliseconds; as much again may pass until the new one is there. */
const freshness = seconds(3);
/** Few enough that nobody waits long while they are made out of what the database says. */
const readAtOnce = 50;
/** More than this many events to come is a platform that needs a search engine. */
const mostEvents = 5000;

/** An event with what it is searched by. */
type Listed = {
  readonly event: Event;
  readonly words: string;
  readonly folded: { readonly text: string; readonly city: string };
};

const wordsIn = ({ title, description, venue, organizationName }: Event): string =>
  [title, venue.name, venue.city, organizationName, description].join('\n');

/**
 * Folds what came or was changed since the last time, however often somebody searches; one event per turn of the event
 * loop, as a long description takes milliseconds.
 */
const foldChanged = async (events: readonly Event[], before: readonly Listed[]): Promise<Listed[]> => {
  const known = new Map(before.map((one) => [one.event.id, one]));
  const all: Listed[] = [];
  for (const event of events) {
    const [words, old] = [wordsIn(event), known.get(event.id)];
    if (old?.words === words) {
      all.push({ ...old, event });
      continue;
    }
    all.push({ event, words, folded: { text: fold(words), city: fold(event.venue.city) } });
    await nextTurn();
  }
  return all;
};

/** More words than this find nothing more. */
const mostWords = 8;

/** The words to look for, each once; one that is part of another is found with it. */
const wordsOf = (text: string): string[] => {
  const words = [...new Set(fold(text).split(/[\s"]+/))].sort((one, other) => other.length - one.length);
  return words
    .filter((word, n) => !/^-*$/.test(word) && !words.slice(0, n).some((longer) => longer.includes(word)))
    .slice(0, mostWords);
};

const isWanted = ({ text = '', kind, city, from, to, online }: EventFilter): ((one: Listed) => boolean) => {
  const words = wordsOf(text);
  const place = city && fold(city);
  const [since, until] = [from && fromInstant(from), to && fromInstant(to)];
  return ({ event, folded }) =>
    (!kind || event.kind === kind) &&
    (!place || folded.city === place) &&
    (!since || fromInstant(event.startsAt) >= since) &&
    (!until || fromInstant(event.startsAt) < until) &&
    (online === undefined || event.venue.online === online) &&
    words.every((word) => folded.text.includes(word));
};

const position = ({ startsAt, id }: Pick<Event, 'startsAt' | 'id'>): string => `${startsAt} ${id}`;

const positionIn = (cursor: string): string => {
  const { after } = readCursor(cursor) ?? {};
  if (typeof after !== 'string') throw unknownPage();
  return after;
};

/** Published events to come, the soonest first, searched in memory: the whole listing is read every few seconds. */
export const eventListing = ({ events, clock }: Deps) => {
  let latest: readonly Listed[] = [];
  const readAll = async (): Promise<readonly Listed[]> => {
    const all: Event[] = [];
    let cursor: string | undefined;
    do {
      const page = await events.published(toInstant(clock.now()), { limit: readAtOnce, cursor });
      all.push(...page.items);
      cursor = page.nextCursor ?? undefined;
    } while (cursor && all.length < mostEvents);
    const sorted = all.toSorted((one, other) => (position(one) < position(other) ? -1 : 1));
    return (latest = await foldChanged(sorted, latest));
  };
  const cache = new LRUCache<string, readonly Listed[]>({
    max: 1,
    ttl: freshness,
    ttlResolution: 0,
    perf: clock,
    fetchMethod: readAll,
  });

  return async (filter: EventFilter, { limit, cursor }: PageRequest): Promise<Page<Event>> => {
    // While people keep asking, nobody waits for the new listing; after a while without any, the first one does.
    const allowStale = cache.getRemainingTTL('all') > -freshness;
    const all = (await cache.fetch('all', { allowStale })) ?? [];
    const after = cursor && positionIn(cursor);
    const rest = all.filter(({ event }) => !after || position(event) > after).filter(isWanted(filter));
    const items = rest.slice(0, limit).map(({ event }) => event);
    const last = items.at(-1);
    return {
      items,
      nextCursor: last && rest.length > limit ? writeCursor({ after: position(last) }) : null,
    };
  };
};

export type EventListing = ReturnType<typeof eventListing>;
