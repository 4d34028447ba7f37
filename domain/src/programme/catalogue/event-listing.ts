import { setImmediate as nextTurn } from 'node:timers/promises';
import { LRUCache } from 'lru-cache';
import { type Clock, fromInstant, seconds, toInstant } from '../../clock.ts';
import { readCursor, unknownPage, writeCursor } from '../../dynamo/cursor.ts';
import { alsoTyped, fold } from '../../fold.ts';
import type { Page, PageRequest } from '../../page.ts';
import type { Event, EventKind } from '../events/event.ts';
import type { EventStore } from '../events/event-store.ts';

export type EventFilter = {
  readonly text?: string | undefined;
  readonly kind?: EventKind | undefined;
  readonly city?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly online?: boolean | undefined;
};

type Deps = {
  readonly events: Pick<EventStore, 'published' | 'publishedMarks' | 'byId'>;
  readonly clock: Clock;
};

/** How old a listing becomes before it is read anew, in milliseconds; as much again may pass until the new one is there. */
const freshness = seconds(3);
/** Few enough that nobody waits 20 ms while they are made out of what the database says: whole events, and marks of them. */
const [readAtOnce, marksAtOnce, changedAtOnce] = [10, 50, 10];
/** More than this many events to come is a platform that needs a search engine. */
const mostEvents = 5000;

/** An event with what it is searched by. */
type Listed = {
  readonly event: Event;
  readonly folded: { readonly text: string; readonly city: string };
};

const wordsIn = ({ title, description, venue, organizationName }: Event): string =>
  [title, venue.name, venue.city, organizationName, description].join('\n');

/** One event per turn of the event loop, as a long description takes milliseconds. */
const listed = async (event: Event): Promise<Listed> => {
  await nextTurn();
  const words = wordsIn(event);
  const folded = { text: `${fold(words)}\n${alsoTyped(words)}`, city: fold(event.venue.city) };
  return { event, folded };
};

async function* pagesOf<Item>(
  read: (page: PageRequest) => Promise<Page<Item>>,
  limit: number,
): AsyncGenerator<readonly Item[]> {
  let cursor: string | undefined;
  do {
    const page = await read({ limit, cursor });
    yield page.items;
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
}

const partition = <Item>(all: readonly Item[], isFirst: (item: Item) => boolean): [Item[], Item[]] => [
  all.filter(isFirst),
  all.filter((item) => !isFirst(item)),
];

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

/** So many long descriptions are searched in a few milliseconds. */
const searchedAtOnce = 100;

/** The first so many that are wanted; a long search lets others have their turn. */
const firstOf = async (
  all: readonly Listed[],
  isWantedOne: (one: Listed) => boolean,
  most: number,
): Promise<Listed[]> => {
  const found: Listed[] = [];
  for (const [n, one] of all.entries()) {
    if (isWantedOne(one) && found.push(one) === most) break;
    if ((n + 1) % searchedAtOnce === 0) await nextTurn();
  }
  return found;
};

const position = ({ startsAt, id }: Pick<Event, 'startsAt' | 'id'>): string => `${startsAt} ${id}`;

const positionIn = (cursor: string): string => {
  const { after } = readCursor(cursor) ?? {};
  if (typeof after !== 'string') throw unknownPage();
  return after;
};

/** Published events to come, the soonest first, searched in memory: what has changed is read every few seconds. */
export const eventListing = ({ events, clock }: Deps) => {
  let latest: readonly Listed[] = [];
  /** Reads whole events only where nothing is known of them, or they have changed. */
  async function* published(): AsyncGenerator<Listed> {
    const now = toInstant(clock.now());
    if (latest.length === 0) {
      for await (const some of pagesOf((page) => events.published(now, page), readAtOnce))
        for (const event of some) yield await listed(event);
      return;
    }
    const known = new Map(latest.map((one) => [one.event.id, one]));
    for await (const marks of pagesOf((page) => events.publishedMarks(now, page), marksAtOnce)) {
      const [same, others] = partition(marks, ({ id, version }) => known.get(id)?.event.version === version);
      yield* same.flatMap(({ id }) => known.get(id) ?? []);
      for (let at = 0; at < others.length; at += changedAtOnce) {
        const some = others.slice(at, at + changedAtOnce);
        for (const event of await Promise.all(some.map(({ id }) => events.byId(id))))
          if (event?.status === 'published') yield await listed(event);
      }
    }
  }
  const readAll = async (): Promise<readonly Listed[]> => {
    // By their ids: one that is moved to a later time meanwhile is met twice.
    const all = new Map<string, Listed>();
    for await (const one of published()) if (all.set(one.event.id, one).size === mostEvents) break;
    return (latest = [...all.values()].sort((one, other) =>
      position(one.event) < position(other.event) ? -1 : 1,
    ));
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
    const rest = all.filter(({ event }) => !after || position(event) > after);
    // One more than is answered tells whether there are more.
    const found = await firstOf(rest, isWanted(filter), limit + 1);
    const items = found.slice(0, limit).map(({ event }) => event);
    const last = items.at(-1);
    return {
      items,
      nextCursor: last && found.length > limit ? writeCursor({ after: position(last) }) : null,
    };
  };
};

export type EventListing = ReturnType<typeof eventListing>;
