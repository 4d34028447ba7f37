import { describe, expect, it } from '@jest/globals';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { minutes, seconds } from '../../clock.ts';
import type { EventId } from '../../ids.ts';
import { manualClock } from '../../testing/manual-clock.ts';
import { anEvent } from '../../testing/sales-plan-builder.ts';
import type { Event } from '../events/event.ts';
import { programmeFeed } from './programme-feed.ts';

const aTitled = (title: string) => anEvent({ title });
const [tide, cafe, letters] = [aTitled('Low Tide'), aTitled('Café Müller'), aTitled('Winter Letters')];

/** A store of events that tells what was read of it, and an index that keeps titles. */
const aFeed = (first: readonly Event[]) => {
  const clock = manualClock();
  const stored = new Map(first.map((event) => [event.id, event]));
  const [reads, titles, changed]: [string[], Map<EventId, string>, Event[]] = [[], new Map(), []];
  const answers = { wait: Promise.resolve() };
  const pageOf = async <Item>(what: string, items: readonly Item[]) => {
    reads.push(what);
    await answers.wait;
    return { items, nextCursor: null };
  };
  const published = () => [...stored.values()].filter(({ status }) => status === 'published');
  const markOf = ({ id, version }: Event) => ({ id, version });
  const { refresh } = programmeFeed({
    clock,
    events: {
      published: () => pageOf('all', published()),
      publishedMarks: () => pageOf('marks', published().map(markOf)),
      changes: (day, from) =>
        pageOf(
          `${day} from ${from}`,
          changed.filter(({ changedAt = '' }) => changedAt.startsWith(day) && changedAt >= from).map(markOf),
        ),
      byId: async (id) => {
        reads.push(stored.get(id)?.title ?? 'one that is gone');
        return stored.get(id) ?? null;
      },
    },
    search: {
      put: async (events) => events.forEach(({ id, title }) => titles.set(id, title)),
      drop: async (ids) => ids.forEach((id) => titles.delete(id)),
    },
  });
  /** Somebody changes an event, and whoever looks for changes hears of it. */
  const change = (event: Event, set: Partial<Event>): Event => {
    const next = {
      ...event,
      ...set,
      version: event.version + 1,
      changedAt: new Date(clock.now()).toISOString(),
    };
    stored.set(event.id, next);
    changed.push(next);
    return next;
  };
  return { clock, stored, reads, answers, refresh, change, titles: () => [...titles.values()] };
};

describe('the feed of a search', () => {
  it('reads everything once, however many ask at once', async () => {
    const { reads, refresh, titles } = aFeed([tide, cafe]);
    await Promise.all([refresh(), refresh(), refresh()]);
    expect(titles()).toEqual(['Low Tide', 'Café Müller']);
    expect(reads).toEqual(['all', expect.stringMatching(/^\d{4}-\d\d-\d\d from /)]);
  });

  it('reads then what was changed, has come, or is not published any more', async () => {
    const { clock, reads, refresh, change, titles } = aFeed([tide, cafe]);
    await refresh();
    reads.length = 0;
    clock.advance(seconds(5));
    change(tide, { title: 'High Tide' });
    change(cafe, { status: 'draft' });
    change(letters, {});
    await refresh();
    expect(titles()).toEqual(['High Tide', 'Winter Letters']);
    expect(reads.slice(1)).toEqual(['High Tide', 'Café Müller', 'Winter Letters']);
    reads.length = 0;
    clock.advance(seconds(5));
    await refresh();
    // A minute back, but nothing twice.
    expect(reads).toHaveLength(1);
  });

  it('asks for nothing again within two seconds, and lets nobody wait within four', async () => {
    const { clock, reads, answers, refresh, change, titles } = aFeed([tide]);
    await refresh();
    change(tide, { title: 'High Tide' });
    clock.advance(seconds(1));
    reads.length = 0;
    await refresh();
    expect(reads).toEqual([]);

    let answer = (): void => undefined;
    answers.wait = new Promise((resolve) => (answer = resolve));
    clock.advance(seconds(1));
    await refresh();
    expect(titles()).toEqual(['Low Tide']);
    answer();
    while (titles()[0] !== 'High Tide') await nextTurn();
  });

  it('looks at the day before, too, after midnight', async () => {
    const { clock, reads, refresh } = aFeed([]);
    await refresh();
    const untilMidnight = minutes(24 * 60) - (clock.now() % minutes(24 * 60));
    clock.advance(untilMidnight - seconds(5));
    await refresh();
    reads.length = 0;
    clock.advance(seconds(10));
    await refresh();
    expect(reads.map((read) => read.slice(0, 10))).toHaveLength(2);
    expect(new Set(reads.map((read) => read.slice(0, 10))).size).toBe(2);
  });

  it('compares everything each hour, and finds what no change has told', async () => {
    const { clock, stored, refresh, titles } = aFeed([tide, cafe]);
    await refresh();
    stored.delete(cafe.id);
    stored.set(letters.id, letters);
    stored.set(tide.id, { ...tide, title: 'High Tide', version: 7 });
    clock.advance(minutes(59));
    await refresh();
    expect(titles()).toEqual(['Low Tide', 'Café Müller']);
    clock.advance(minutes(1));
    await refresh();
    for (let turn = 0; turn < 50; turn++) await nextTurn();
    expect(titles()).toEqual(['High Tide', 'Winter Letters']);
  });

  it('fails while nothing is known, and has what it knew while the database is away', async () => {
    const { clock, answers, refresh, titles } = aFeed([tide]);
    answers.wait = Promise.reject(new Error('away'));
    await expect(refresh()).rejects.toThrow('away');
    answers.wait = Promise.resolve();
    await refresh();
    answers.wait = Promise.reject(new Error('away'));
    clock.advance(seconds(10));
    await refresh();
    expect(titles()).toEqual(['Low Tide']);
  });
});
