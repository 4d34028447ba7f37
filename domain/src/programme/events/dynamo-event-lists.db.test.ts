import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type OrganizationId, organizationId, randomIds } from '../../ids.ts';
import { manualClock } from '../../testing/manual-clock.ts';
import { readPages } from '../../testing/read-pages.ts';
import { anEvent } from '../../testing/sales-plan-builder.ts';
import { openTestModels, type TestModels } from '../../testing/test-models.ts';
import { dynamoEventStore } from './dynamo-event-store.ts';
import type { Event } from './event.ts';
import type { EventStore } from './event-store.ts';
import { type EventAttributes, eventAfter, updateOf } from './event-update.ts';

const onDay = (day: number): string => `2027-06-0${day}T11:30:00.000Z`;
const days = [3, 1, 5, 2, 4];

describe('the contract of the event store, of lists', () => {
  let world: TestModels;
  let store: EventStore;
  let owner: OrganizationId;
  beforeAll(async () => {
    world = await openTestModels();
    store = dynamoEventStore(world.models);
  });
  beforeEach(() => {
    owner = organizationId.parse(randomIds.next());
  });
  afterAll(() => world.close());
  const clock = manualClock();

  const addDraft = async (day: number, change: Partial<Event> = {}): Promise<Event> => {
    const slug = `nocturnes-${randomIds.next()}`;
    const event = anEvent({ status: 'draft', slug, organizationId: owner, startsAt: onDay(day), ...change });
    await world.commit(store.add(event));
    return event;
  };
  const change = async (from: Event, set: EventAttributes) => {
    const update = updateOf(from, set, clock.now());
    return eventAfter(update, await world.commit(store.change(update)));
  };
  const addPublished = async (day: number) => {
    const update = updateOf(await addDraft(day), { status: 'published' }, clock.now());
    return eventAfter(update, await world.commit(store.publish(update)));
  };
  const publishedOfOwner = async (from: string) => {
    const pages = await readPages((cursor) => store.published(from, { limit: 100, cursor }));
    return pages.flat().filter((event) => event.organizationId === owner);
  };

  describe('ofOrganization', () => {
    it('answers its events, drafts too, the latest first, page by page, and no others', async () => {
      const events = await Promise.all(days.map((day) => addDraft(day)));
      await addDraft(1, { organizationId: organizationId.parse(randomIds.next()) });
      const pages = await readPages((cursor) => store.ofOrganization(owner, { limit: 2, cursor }));
      expect(pages.map(({ length }) => length)).toEqual([2, 2, 1]);
      expect(pages.flat()).toEqual([2, 4, 0, 3, 1].map((n) => events[n]));
    });

    it('answers nothing for an organization without an event', async () => {
      expect(await store.ofOrganization(owner, { limit: 2 })).toEqual({ items: [], nextCursor: null });
    });
  });

  describe('published', () => {
    it('answers what begins from an instant on, the soonest first', async () => {
      const events = await Promise.all(days.map(addPublished));
      expect(await publishedOfOwner(onDay(2))).toEqual([3, 0, 4, 2].map((n) => events[n]));
      expect(await publishedOfOwner(onDay(6))).toEqual([]);
    });

    it('answers page by page', async () => {
      await Promise.all(days.map(addPublished));
      const pages = await readPages((cursor) => store.published(onDay(1), { limit: 2, cursor }));
      expect(pages[0]).toHaveLength(2);
      const starts = pages.flat().map(({ startsAt }) => startsAt);
      expect(starts).toEqual(starts.toSorted());
      expect(new Set(pages.flat().map(({ id }) => id)).size).toBe(starts.length);
    });

    it('tells of the same events, page by page, whether they have changed', async () => {
      const [first, second] = await Promise.all([addPublished(1), addPublished(2)]);
      const marks = async () => {
        const pages = await readPages((cursor) => store.publishedMarks(onDay(1), { limit: 2, cursor }));
        return pages.flat().filter(({ id }) => id === first.id || id === second.id);
      };
      const markOf = ({ id, version }: Event) => ({ id, version });
      expect(await marks()).toEqual([first, second].map(markOf));
      const changed = await change(first, { title: 'Another' });
      expect(await marks()).toEqual([changed, second].map(markOf));
    });

    describe('changes', () => {
      const [before, noon] = ['2027-03-01T11:59:59.000Z', '2027-03-01T12:00:00.000Z'];
      const changedAtNoon = async (from: Event, set: EventAttributes) => {
        const update = updateOf(from, set, Date.parse(noon));
        return eventAfter(update, await world.commit(store.change(update)));
      };
      const marksFrom = async (from: string, own: Event) => {
        const pages = await readPages((cursor) => store.changes('2027-03-01', from, { limit: 2, cursor }));
        return pages.flat().filter(({ id }) => id === own.id);
      };

      it.each([
        ['changed', { title: 'Another' }],
        ['taken back', { status: 'draft' }],
        ['cancelled', { status: 'cancelled' }],
      ] as const)('tell of one that was %s', async (_, set) => {
        const { id, version } = await changedAtNoon(await addPublished(1), set);
        const event = await store.byId(id);
        expect(event && (await marksFrom(noon, event))).toEqual([{ id, version }]);
        expect(event && (await marksFrom('2027-03-01T12:00:00.001Z', event))).toEqual([]);
      });

      it('tell of one that was published, and of no other draft', async () => {
        const draft = await changedAtNoon(await addDraft(1), { title: 'Another' });
        expect(await marksFrom(before, draft)).toEqual([]);
        const { id, version } = await changedAtNoon(draft, { status: 'published' });
        expect(await marksFrom(before, draft)).toEqual([{ id, version }]);
      });

      it('tell of a draft that was taken back, and worked on since', async () => {
        const back = await changedAtNoon(await addPublished(1), { status: 'draft' });
        const worked = await changedAtNoon(back, { title: 'Another' });
        expect(await marksFrom(before, back)).toEqual([{ id: back.id, version: worked.version }]);
      });
    });

    it('knows neither drafts nor what was taken back, cancelled or has ended', async () => {
      await addDraft(1);
      await Promise.all(
        (['draft', 'cancelled', 'ended'] as const).map(async (status) =>
          change(await addPublished(1), { status }),
        ),
      );
      expect(await publishedOfOwner(onDay(1))).toEqual([]);
    });

    it('follows an event to another time', async () => {
      const event = await addPublished(1);
      const later = await change(event, { startsAt: onDay(5) });
      expect(await publishedOfOwner(onDay(4))).toEqual([later]);
    });

    it('refuses the cursor of another list', async () => {
      await Promise.all(days.map((day) => addDraft(day)));
      const { nextCursor } = await store.ofOrganization(owner, { limit: 1 });
      await expect(
        store.published(onDay(1), { limit: 9, cursor: nextCursor ?? undefined }),
      ).rejects.toMatchObject({ code: 'invalid-input' });
    });
  });
});
