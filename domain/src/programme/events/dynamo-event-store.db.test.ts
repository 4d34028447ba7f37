import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { minutes, toInstant } from '../../clock.ts';
import { randomIds } from '../../ids.ts';
import { manualClock } from '../../testing/manual-clock.ts';
import { anEvent } from '../../testing/sales-plan-builder.ts';
import { openTestModels, type TestModels } from '../../testing/test-models.ts';
import { dynamoEventStore } from './dynamo-event-store.ts';
import type { Event } from './event.ts';
import type { EventStore } from './event-store.ts';
import { type EventAttributes, eventAfter, updateOf } from './event-update.ts';

const aSlug = (): string => `nocturnes-${randomIds.next()}`;
const aDraft = (change: Partial<Event> = {}): Event => anEvent({ status: 'draft', slug: aSlug(), ...change });
const poster = { small: 's.webp', large: 'l.webp', alt: 'Two pianos', colour: '#17141f' };

/** Of events themselves; see `dynamo-event-lists` and `dynamo-event-seating` for the rest. */
describe('the contract of the event store', () => {
  let world: TestModels;
  let store: EventStore;
  const clock = manualClock();
  beforeAll(async () => {
    world = await openTestModels();
    store = dynamoEventStore(world.models);
  });
  afterAll(() => world.close());

  const changedAt = toInstant(clock.now());
  const add = (event: Event) => world.commit(store.add(event));
  const change = (from: Event, set: EventAttributes, now = clock.now()) =>
    world.commit(store.change(updateOf(from, set, now)));
  const publish = (from: Event, set: EventAttributes) =>
    world.commit(store.publish(updateOf(from, set, clock.now())));
  /** The event after a change that goes through. */
  const changed = async (from: Event, set: EventAttributes, now = clock.now()): Promise<Event> =>
    eventAfter(updateOf(from, set, now), await change(from, set, now));
  const added = async (event = aDraft()) => {
    await add(event);
    return event;
  };
  /** The one of several that went through. */
  const wonOf = (answers: readonly string[]): number => {
    expect(answers.filter((answer) => answer === 'saved')).toHaveLength(1);
    return answers.indexOf('saved');
  };

  describe('byId and bySlug', () => {
    it('answer the event as it was added', async () => {
      const [bare, full] = [await added(aDraft({ doorsAt: null })), await added(aDraft({ poster }))];
      expect(await store.byId(bare.id)).toEqual(bare);
      expect(await store.bySlug(full.slug)).toEqual(full);
    });

    it('answer null to what is unknown', async () => {
      expect([await store.byId(aDraft().id), await store.bySlug(aSlug())]).toEqual([null, null]);
    });
  });

  describe('add', () => {
    it('of several at once with one address adds one', async () => {
      const slug = aSlug();
      const drafts = Array.from({ length: 5 }, () => aDraft({ slug }));
      const won = wonOf(await Promise.all(drafts.map(add)));
      expect(await store.bySlug(slug)).toEqual(drafts[won]);
      const lost = drafts.filter((_, n) => n !== won);
      expect(await Promise.all(lost.map(({ id }) => store.byId(id)))).toEqual([null, null, null, null]);
    });

    it('is refused when the address is taken', async () => {
      const { slug } = await added();
      expect(await add(aDraft({ slug }))).toBe('slug-in-use');
    });

    it('never takes the place of an event', async () => {
      const event = await added();
      await expect(add(aDraft({ id: event.id }))).rejects.toThrow();
      expect(await store.byId(event.id)).toEqual(event);
    });
  });

  describe('change', () => {
    it('sets what it says, and counts the version', async () => {
      const event = await added();
      const set = { title: 'Low Tide', doorsAt: null, poster };
      expect(await change(event, set)).toBe('saved');
      expect(await store.byId(event.id)).toEqual({ ...event, ...set, version: 2, changedAt });
    });

    it('of nothing counts the version', async () => {
      const event = await added();
      expect(await change(event, {})).toBe('saved');
      expect(await store.byId(event.id)).toEqual({ ...event, version: 2, changedAt });
    });

    it('notes when it happened, each time anew', async () => {
      const later = clock.now() + minutes(60);
      const first = await changed(await added(), { title: 'Low Tide' });
      const second = await changed(first, { title: 'High Tide' }, later);
      expect([first.changedAt, second.changedAt]).toEqual([changedAt, toInstant(later)]);
      expect(await store.byId(first.id)).toEqual(second);
    });

    it('of several at once from one version happens once', async () => {
      const event = await added();
      const titles = ['One', 'Two', 'Three', 'Four', 'Five'];
      const won = wonOf(await Promise.all(titles.map((title) => change(event, { title }))));
      expect(await store.byId(event.id)).toEqual({ ...event, title: titles[won], version: 2, changedAt });
    });

    it.each([{ version: 7 }, { status: 'published' as const }])('is refused from %o', async (other) => {
      const event = await added();
      expect(await change({ ...event, ...other }, { title: 'Late' })).toBe('conflict');
      expect(await store.byId(event.id)).toEqual(event);
    });

    it('makes no event of an id that is unknown', async () => {
      const nothing = aDraft();
      expect(await change(nothing, { title: 'Nothing' })).toBe('conflict');
      expect(await store.byId(nothing.id)).toBeNull();
    });

    it('of the address frees the one before, and takes none that is taken', async () => {
      const [event, other] = [await added(), await added()];
      expect(await change(event, { slug: other.slug })).toBe('slug-in-use');
      expect(await store.bySlug(event.slug)).toEqual(event);
      const moved = await changed(event, { slug: aSlug() });
      expect([await store.bySlug(moved.slug), await store.bySlug(event.slug)]).toEqual([moved, null]);
      expect(await add(aDraft({ slug: event.slug }))).toBe('saved');
    });

    it('to the address that it has keeps it', async () => {
      const event = await added();
      const same = await changed(event, { slug: event.slug });
      expect(await store.bySlug(event.slug)).toEqual(same);
    });
  });

  describe('publish', () => {
    it('is a change', async () => {
      const event = await added();
      const set = { status: 'published', chartVersion: 3 } as const;
      expect(await publish(event, set)).toBe('saved');
      expect(await store.byId(event.id)).toEqual({ ...event, ...set, version: 2, changedAt });
    });

    it.each([{ version: 7 }, { seatingVersion: 7 }, { status: 'ended' as const }])(
      'is refused from %o',
      async (other) => {
        const event = await added();
        expect(await publish({ ...event, ...other }, { status: 'published' })).toBe('conflict');
        expect(await store.byId(event.id)).toEqual(event);
      },
    );
  });
});
