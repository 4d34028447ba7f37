import { afterAll, describe, expect, jest, test } from '@jest/globals';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { seconds } from '../../clock.ts';
import { writeCursor } from '../../dynamo/cursor.ts';
import { manualClock } from '../../testing/manual-clock.ts';
import { anEvent } from '../../testing/sales-plan-builder.ts';
import type { EventId } from '../../ids.ts';
import type { Event } from '../events/event.ts';
import { type EventFilter, eventListing } from './event-listing.ts';

const place = (city: string, online = false) => ({
  name: `House of ${city}`,
  address: '',
  city,
  country: 'DE',
  online,
});

const events: readonly Event[] = [
  anEvent({
    title: 'Low Tide',
    kind: 'music',
    description: 'Lima-Nacht',
    startsAt: '2027-01-03T20:00:00.000Z',
    venue: place('Berlin'),
  }),
  anEvent({
    title: 'Café Müller',
    kind: 'theatre',
    startsAt: '2027-01-01T20:00:00.000Z',
    venue: place('Leipzig'),
  }),
  anEvent({
    title: 'Winter Letters',
    kind: 'talk',
    description: 'Children’s Smørrebrød after the Straßenfest in Łódź',
    startsAt: '2027-01-02T20:00:00.000Z',
    venue: place('', true),
  }),
];

/** A store with these events, and what was read of it. */
const aStore = (current: () => readonly Event[], opened: () => Promise<void> = async () => undefined) => {
  const reads: string[] = [];
  const page = async <Item>(what: string, of: (event: Event) => Item) => {
    reads.push(what);
    const items = current().map(of);
    await opened();
    return { items, nextCursor: null };
  };
  return {
    reads,
    published: () => page('all', (event) => event),
    publishedMarks: () => page('marks', ({ id, version }) => ({ id, version })),
    byId: async (id: EventId) => {
      const found = current().find((event) => event.id === id) ?? null;
      reads.push(found?.title ?? 'one that is gone');
      return found;
    },
  };
};

const aListing = (current: () => readonly Event[] = () => events) => {
  const clock = manualClock();
  const store = aStore(current);
  return { clock, reads: store.reads, listing: eventListing({ clock, events: store }) };
};
const titles = async (filter: EventFilter) =>
  (await aListing().listing(filter, { limit: 10 })).items.map(({ title }) => title);

describe('the listing', () => {
  test('is there at once while a new one is read, and waited for when nobody asked for long', async () => {
    const clock = manualClock();
    let [current, answer] = [events.slice(0, 1), Promise.resolve()];
    const listing = eventListing({
      clock,
      events: aStore(
        () => current,
        () => answer,
      ),
    });
    const count = async () => (await listing({}, { limit: 10 })).items.length;
    expect(await count()).toBe(1);

    current = events.slice();
    let done = (): void => undefined;
    answer = new Promise((resolve) => (done = resolve));
    clock.advance(seconds(4));
    expect(await count()).toBe(1);
    done();
    while ((await count()) !== 3) await nextTurn();

    current = [];
    clock.advance(seconds(7));
    expect(await count()).toBe(0);
  });

  describe('read anew', () => {
    const [tide = anEvent(), cafe = anEvent(), letters = anEvent()] = events;
    const titlesThen = async (then: readonly Event[]) => {
      let current = [tide, cafe];
      const { clock, reads, listing } = aListing(() => current);
      await listing({}, { limit: 10 });
      reads.length = 0;
      current = [...then];
      clock.advance(seconds(7));
      const { items } = await listing({}, { limit: 10 });
      return { titles: items.map(({ title }) => title), reads };
    };

    test('reads no event again that has not changed', async () => {
      const { titles, reads } = await titlesThen([tide, cafe]);
      expect(titles).toEqual(['Café Müller', 'Low Tide']);
      expect(reads).toEqual(['marks']);
    });

    test('reads what has changed or come, and forgets what is gone', async () => {
      const later = {
        ...cafe,
        title: 'Café Müller, later',
        startsAt: '2027-03-01T20:00:00.000Z',
        version: 9,
      };
      const { titles, reads } = await titlesThen([later, letters]);
      expect(titles).toEqual(['Winter Letters', 'Café Müller, later']);
      expect(reads).toEqual(['marks', 'Café Müller, later', 'Winter Letters']);
    });

    test('leaves out what was taken back since its mark was read', async () => {
      const { titles } = await titlesThen([tide, { ...cafe, status: 'draft', version: 9 }]);
      expect(titles).toEqual(['Low Tide']);
    });
  });

  test('has the soonest first', async () => {
    await expect(titles({})).resolves.toEqual(['Café Müller', 'Winter Letters', 'Low Tide']);
  });

  test.each<[EventFilter, string[]]>([
    [{ text: 'cafe muller' }, ['Café Müller']],
    [{ text: 'HOUSE berlin' }, ['Low Tide']],
    [{ text: 'nothing like it' }, []],
    [{ text: 'muller’s cafe' }, []],
    [{ text: '“Café” – Müller' }, ['Café Müller']],
    [{ text: '  LIMA‐nacht ' }, ['Low Tide']],
    [{ text: "children's lodz strassenfest smorrebrod" }, ['Winter Letters']],
    [{ text: 'Childrens ŁÓDŹ STRASSENFEST Smørrebrød' }, ['Winter Letters']],
    [{ text: 'lodz smoerrebroed' }, ['Winter Letters']],
    [{ text: 'cafe mueller' }, ['Café Müller']],
    [{ kind: 'talk' }, ['Winter Letters']],
    [{ city: 'leipzig' }, ['Café Müller']],
    [{ online: true }, ['Winter Letters']],
    [{ online: false }, ['Café Müller', 'Low Tide']],
    [{ from: '2027-01-02T20:00:00Z', to: '2027-01-03T20:00:00Z' }, ['Winter Letters']],
  ])('finds by %j', async (filter, found) => {
    await expect(titles(filter)).resolves.toEqual(found);
  });

  test('comes page by page, each event once', async () => {
    const { listing } = aListing();
    const first = await listing({}, { limit: 2 });
    const second = await listing({}, { limit: 2, cursor: first.nextCursor ?? '' });
    expect([...first.items, ...second.items].map(({ title }) => title)).toEqual(await titles({}));
    expect(second.nextCursor).toBeNull();
  });

  test.each(['not a cursor', writeCursor({ after: 0 }), writeCursor({ x: 1 })])(
    'has no page that begins at %j',
    async (cursor) => {
      await expect(aListing().listing({}, { limit: 2, cursor: cursor ?? '' })).rejects.toMatchObject({
        code: 'invalid-input',
        details: { fields: [{ field: 'cursor' }] },
      });
    },
  );

  test('asks the database every few seconds, however many people look', async () => {
    const { clock, reads, listing } = aListing();
    await Promise.all(Array.from({ length: 50 }, () => listing({}, { limit: 2 })));
    expect(reads).toHaveLength(1);
    clock.advance(seconds(4));
    await listing({}, { limit: 2 });
    expect(reads).toHaveLength(2);
  });

  describe('with three hundred long descriptions', () => {
    const description = 'Ein Abend mit “Café Müller” – und noch viel mehr. '.repeat(100);
    const many = Array.from({ length: 300 }, () => anEvent({ description }));
    const fiftyLetters = Array.from({ length: 50 }, (_, n) => String.fromCodePoint(97 + (n % 26))).join(' ');
    const aLongListing = async () => {
      const clock = manualClock();
      const listing = eventListing({ clock, events: aStore(() => many) });
      await listing({}, { limit: 1 });
      return { clock, listing };
    };
    /** What is folded is normalized. */
    const normalized = jest.spyOn(String.prototype, 'normalize');
    afterAll(() => normalized.mockRestore());

    test('folds none of them for whoever searches, nor when they are read again', async () => {
      const { clock, listing } = await aLongListing();
      normalized.mockClear();
      await Promise.all(Array.from({ length: 10 }, () => listing({ text: fiftyLetters }, { limit: 24 })));
      clock.advance(seconds(4));
      await listing({ text: fiftyLetters }, { limit: 24 });
      // What was asked for, each time.
      expect(normalized.mock.calls.length).toBeLessThan(11 * 4);
    });

    test('looks at no more of them than it answers, and one that tells whether there are more', async () => {
      let looked = 0;
      const watched = many.map((event) => ({
        ...event,
        get kind() {
          looked += 1;
          return event.kind;
        },
      }));
      const listing = eventListing({ clock: manualClock(), events: aStore(() => watched) });
      const kind = many[0]?.kind;
      expect((await listing({ kind }, { limit: 24 })).items).toHaveLength(24);
      expect(looked).toBe(25);
    });

    test('answers fifty words of one letter in milliseconds', async () => {
      const { listing } = await aLongListing();
      const startedAt = process.cpuUsage();
      await listing({ text: fiftyLetters }, { limit: 24 });
      expect(process.cpuUsage(startedAt).user / 1000).toBeLessThan(100);
    });
  });
});
