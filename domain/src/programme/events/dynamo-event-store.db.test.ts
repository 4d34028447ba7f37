import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { dynamoAuditStore } from '../../people/audit/dynamo-audit-store.ts';
import { minutes, toInstant } from '../../clock.ts';
import { randomIds } from '../../ids.ts';
import { anAuditEntry } from '../../testing/audit-entry-builder.ts';
import { manualClock } from '../../testing/manual-clock.ts';
import { anEvent } from '../../testing/sales-plan-builder.ts';
import { openTestModels, type TestModels } from '../../testing/test-models.ts';
import { dynamoEventStore } from './dynamo-event-store.ts';
import type { Event } from './event.ts';
import type { EventStore, EventUpdate } from './event-store.ts';

const aSlug = (): string => `nocturnes-${randomIds.next()}`;
const aDraft = (change: Partial<Event> = {}): Event => anEvent({ status: 'draft', slug: aSlug(), ...change });
const changedMeanwhile = { code: 'changed-meanwhile' };
const slugInUse = { code: 'slug-in-use', details: { fields: [{ field: 'slug' }] } };
const poster = { small: 's.webp', large: 'l.webp', alt: 'Two pianos', colour: '#17141f' };

/** Of events themselves; see `dynamo-event-lists` and `dynamo-event-seating` for the rest. */
describe('the contract of the event store', () => {
  let world: TestModels;
  let store: EventStore;
  const clock = manualClock();
  beforeAll(async () => {
    world = await openTestModels();
    store = dynamoEventStore(world.models, clock);
  });
  afterAll(() => world.close());

  const changedAt = toInstant(clock.now());
  const entryOf = ({ organizationId }: Event) => anAuditEntry({ organizationId });
  const add = (event: Event) => store.add(event, entryOf(event));
  const change = (from: Event, update: EventUpdate) => store.change(from, update, entryOf(from));
  const added = async (event = aDraft()) => {
    await add(event);
    return event;
  };
  const auditsOf = async ({ organizationId }: Event) =>
    (await dynamoAuditStore(world.models).list(organizationId, { limit: 10 })).items;
  const wonOf = (answers: readonly PromiseSettledResult<unknown>[]) =>
    answers.flatMap(({ status }, n) => (status === 'fulfilled' ? [n] : []));

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
    it('of several at once with one address adds one, and the others leave no trace', async () => {
      const slug = aSlug();
      const drafts = Array.from({ length: 5 }, () => aDraft({ slug }));
      const answers = await Promise.allSettled(drafts.map(add));
      const [won = -1, ...others] = wonOf(answers);
      expect(others).toEqual([]);
      expect(await store.bySlug(slug)).toEqual(drafts[won]);
      const lost = drafts.filter((_, n) => n !== won);
      expect(await Promise.all(lost.map(({ id }) => store.byId(id)))).toEqual([null, null, null, null]);
      expect((await Promise.all(lost.map(auditsOf))).flat()).toEqual([]);
    });

    it('names the field when the address is taken', async () => {
      const { slug } = await added();
      await expect(add(aDraft({ slug }))).rejects.toMatchObject(slugInUse);
    });

    it('never takes the place of an event', async () => {
      const event = await added();
      await expect(add(aDraft({ id: event.id }))).rejects.toThrow();
      expect(await store.byId(event.id)).toEqual(event);
    });
  });

  describe('change', () => {
    it('sets what it says, counts the version, and answers the event as it is then', async () => {
      const event = await added();
      const entry = { ...entryOf(event), at: '2026-12-02' };
      const changed = await store.change(event, { title: 'Low Tide', doorsAt: null, poster }, entry);
      expect(changed).toEqual({ ...event, title: 'Low Tide', doorsAt: null, poster, version: 2, changedAt });
      expect(await store.byId(event.id)).toEqual(changed);
      expect((await auditsOf(event))[0]).toEqual(entry);
    });

    it('of nobody in particular leaves no entry', async () => {
      const event = await added();
      await store.change(event, { title: 'Low Tide' }, null);
      expect(await auditsOf(event)).toHaveLength(1);
    });

    it('notes when it happened, each time anew', async () => {
      const first = await change(await added(), { title: 'Low Tide' });
      const [hour, movable] = [minutes(60), manualClock(clock.now())];
      movable.advance(hour);
      const later = dynamoEventStore(world.models, movable);
      const second = await later.change(first, { title: 'High Tide' }, entryOf(first));
      expect([first.changedAt, second.changedAt]).toEqual([changedAt, toInstant(clock.now() + hour)]);
      expect(await store.byId(first.id)).toEqual(second);
    });

    it('of several at once from one version happens once', async () => {
      const event = await added();
      const titles = ['One', 'Two', 'Three', 'Four', 'Five'];
      const answers = await Promise.allSettled(titles.map((title) => change(event, { title })));
      const [won = -1, ...others] = wonOf(answers);
      expect(others).toEqual([]);
      expect(await store.byId(event.id)).toEqual({ ...event, title: titles[won], version: 2, changedAt });
      expect(await auditsOf(event)).toHaveLength(2);
    });

    it.each([{ version: 7 }, { status: 'published' as const }])('is refused from %o', async (other) => {
      const event = await added();
      await expect(change({ ...event, ...other }, { title: 'Late' })).rejects.toMatchObject(changedMeanwhile);
      expect(await store.byId(event.id)).toEqual(event);
    });

    it('makes no event of an id that is unknown', async () => {
      const nothing = aDraft();
      await expect(change(nothing, { title: 'Nothing' })).rejects.toMatchObject(changedMeanwhile);
      expect([await store.byId(nothing.id), await auditsOf(nothing)]).toEqual([null, []]);
    });

    it('of the address frees the one before, and takes none that is taken', async () => {
      const [event, other] = [await added(), await added()];
      await expect(change(event, { slug: other.slug })).rejects.toMatchObject(slugInUse);
      expect(await store.bySlug(event.slug)).toEqual(event);
      const moved = await change(event, { slug: aSlug() });
      expect([await store.bySlug(moved.slug), await store.bySlug(event.slug)]).toEqual([moved, null]);
      await expect(add(aDraft({ slug: event.slug }))).resolves.toBeUndefined();
    });

    it('to the address that it has keeps it', async () => {
      const event = await added();
      const same = await change(event, { slug: event.slug });
      expect(await store.bySlug(event.slug)).toEqual(same);
    });
  });

  describe('publish', () => {
    it('is a change', async () => {
      const event = await added();
      const entry = { ...entryOf(event), at: '2026-12-02' };
      const published = await store.publish(event, { status: 'published', chartVersion: 3 }, entry);
      expect(published).toEqual({ ...event, status: 'published', chartVersion: 3, version: 2, changedAt });
      expect(await store.byId(event.id)).toEqual(published);
      expect((await auditsOf(event))[0]).toEqual(entry);
    });

    it.each([{ version: 7 }, { seatingVersion: 7 }, { status: 'ended' as const }])(
      'is refused from %o',
      async (other) => {
        const event = await added();
        const late = store.publish({ ...event, ...other }, { status: 'published' }, entryOf(event));
        await expect(late).rejects.toMatchObject(changedMeanwhile);
        expect(await store.byId(event.id)).toEqual(event);
      },
    );
  });
});
