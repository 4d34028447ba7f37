import { type Clock, fromInstant, minutes, seconds, toInstant } from '../../clock.ts';
import type { EventId } from '../../ids.ts';
import type { Page, PageRequest } from '../../page.ts';
import { sharedByKey } from '../../shared.ts';
import type { Event, EventMark } from '../events/event.ts';
import type { EventStore } from '../events/event-store.ts';
import type { EventSearch } from './event-search.ts';

type Deps = {
  readonly events: Pick<EventStore, 'published' | 'publishedMarks' | 'changes' | 'byId'>;
  readonly search: Pick<EventSearch, 'put' | 'drop'>;
  readonly clock: Clock;
};

/** How often changes are looked for while people search, and how old the last look may be for them not to wait, in milliseconds. */
const [lookEvery, waitFrom] = [seconds(2), seconds(4)];
/** So far back each time: what was written by a slow commit, by a clock that is late, or is not in the index yet. */
const lookBack = minutes(1);
/** Everything is compared that often, for what no change has told. */
const compareEvery = minutes(60);
/**
 * Few enough that nobody waits long while they are made out of what the database says: marks, and events that have changed. All events are
 * read by more, as a process is not ready before they are.
 */
const [readAtOnce, marksAtOnce, changedAtOnce] = [25, 100, 10];
/** From here on it is another engine's: see decision 49. */
const mostEvents = 100_000;

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

const aDay = minutes(24 * 60);
const dayOf = (time: number): string => toInstant(time).slice(0, 'yyyy-mm-dd'.length);

/** Days of UTC, the first and the last one included. */
const daysBetween = (from: number, to: number): string[] => {
  const first = fromInstant(`${dayOf(from)}T00:00:00.000Z`);
  return Array.from({ length: Math.floor((to - first) / aDay) + 1 }, (_, n) => dayOf(first + n * aDay));
};

/**
 * Keeps an index of what is on: reads all of it once, then what has changed. Works when it is asked to, so that a process in
 * which nobody searches reads nothing.
 */
export const programmeFeed = ({ events, search, clock }: Deps) => {
  /** Versions of all that was read, also of what is not published any more. */
  const known = new Map<EventId, number>();
  const once = sharedByKey<undefined>();
  let [lookedAt, triedAt, comparedAt] = [-Infinity, -Infinity, -Infinity];

  const take = async (some: readonly Event[]): Promise<void> => {
    const newer = some.filter(({ id, version }) => version > (known.get(id) ?? 0));
    for (const { id, version } of newer) known.set(id, version);
    await search.put(newer.filter(({ status }) => status === 'published'));
    await search.drop(newer.filter(({ status }) => status !== 'published').map(({ id }) => id));
  };

  const takeChanged = async (marks: readonly EventMark[]): Promise<void> => {
    const others = marks.filter(({ id, version }) => version > (known.get(id) ?? 0));
    for (let at = 0; at < others.length; at += changedAtOnce) {
      const some = others.slice(at, at + changedAtOnce);
      const read = await Promise.all(some.map(({ id }) => events.byId(id)));
      await take(read.filter((event) => event !== null));
    }
  };

  const load = async (): Promise<void> => {
    const begun = clock.now();
    for await (const some of pagesOf((page) => events.published(toInstant(begun), page), readAtOnce)) {
      await take(some);
      if (known.size >= mostEvents) break;
    }
    [lookedAt, comparedAt] = [begun, begun];
  };

  const look = async (): Promise<void> => {
    const begun = clock.now();
    const from = lookedAt - lookBack;
    for (const day of daysBetween(from, begun))
      for await (const marks of pagesOf((page) => events.changes(day, toInstant(from), page), marksAtOnce))
        await takeChanged(marks);
    lookedAt = begun;
  };

  const compare = async (): Promise<undefined> => {
    const begun = clock.now();
    const before = new Map(known);
    for await (const marks of pagesOf((page) => events.publishedMarks(toInstant(begun), page), marksAtOnce)) {
      for (const { id } of marks) before.delete(id);
      await takeChanged(marks);
    }
    // What was changed meanwhile is as it was read then.
    const gone = [...before].filter(([id, version]) => known.get(id) === version);
    for (const [id] of gone) known.delete(id);
    await search.drop(gone.map(([id]) => id));
    comparedAt = begun;
    return undefined;
  };

  const update = async (): Promise<undefined> => {
    triedAt = clock.now();
    if (lookedAt === -Infinity) await load();
    await look();
    return undefined;
  };

  return {
    /**
     * Sees to it that the index is some seconds old at most, as far as the database can be asked: what was read before is better than
     * nothing. Waits only where nobody has asked for some time.
     */
    refresh: async (): Promise<void> => {
      const now = clock.now();
      if (lookedAt === -Infinity) return once('update', update);
      if (now - comparedAt >= compareEvery) void once('compare', compare).catch(() => undefined);
      if (now - triedAt < lookEvery) return;
      const updated = once('update', update).catch(() => undefined);
      if (now - lookedAt >= waitFrom) await updated;
    },
  };
};
