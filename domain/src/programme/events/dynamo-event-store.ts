import { z } from 'zod';
import { collection } from '../../dynamo/collection.ts';
import { type Models, when } from '../../dynamo/models.ts';
import { eventId } from '../../ids.ts';
import { dynamoEventSeating, sameSeating } from './dynamo-event-seating.ts';
import { type Event, event, eventMark } from './event.ts';
import type { EventStore } from './event-store.ts';
import type { EventUpdate } from './event-update.ts';

/** The one partition of the index from which the catalogue is read; only published events are in it. */
const listing = 'published';

const listedFrom = (instant: string) => ({
  index: 'byListing',
  hash: ['listing', listing] as const,
  from: ['startsAt', instant] as const,
});

/** Of each day a partition of the index by which changes are found: nobody asks for more than the last one or two. */
const dayOf = (instant: string): string => instant.slice(0, 'yyyy-mm-dd'.length);

/** Keeps an address from leading to two events. */
const guard = z.object({ id: z.string(), eventId });
const guardId = (slug: string) => `slug#${slug}`;

const unchanged = ({ version, status }: Event) =>
  when('version').eq(version).and().where('status').eq(status);

/** An update in the attributes of the item; only published events are in the listing, and who leaves it is told as a change. */
const changesOf = ({ from, set, changedAt }: EventUpdate) => {
  const isListed = (set.status ?? from.status) === 'published';
  const isTold = isListed || from.status === 'published';
  return {
    set: { ...set, changedAt, ...(isListed && { listing }), ...(isTold && { changedOn: dayOf(changedAt) }) },
    add: { version: 1 },
    remove: isListed ? [] : ['listing'],
  };
};

export const dynamoEventStore = (models: Models): EventStore => {
  const model = models('Events', {
    hash: 'id',
    indexes: {
      byOrganization: { hash: 'organizationId', range: 'startsAt' },
      byListing: { hash: 'listing', range: 'startsAt' },
      byChange: { hash: 'changedOn', range: 'changedAt' },
    },
  });
  const events = collection(model, event);
  const guards = collection(model, guard);

  const byId: EventStore['byId'] = (id) => events.find({ id });

  const takeSlug = ({ id }: Event, slug: string) =>
    guards.writes.insert({ id: guardId(slug), eventId: id }).or('slug-in-use');

  const moveSlug = ({ from, set: { slug = from.slug } }: EventUpdate) =>
    slug === from.slug ? [] : [takeSlug(from, slug), guards.writes.remove({ id: guardId(from.slug) })];

  const change = (update: EventUpdate, condition: ReturnType<typeof unchanged>) => [
    events.writes.change({ id: update.from.id }, changesOf(update), condition).or('conflict'),
    ...moveSlug(update),
  ];

  return {
    byId,
    bySlug: async (slug) => {
      const found = await guards.find({ id: guardId(slug) });
      return found && byId(found.eventId);
    },
    add: (item) => [events.writes.insert(item), takeSlug(item, item.slug)],
    change: (update) => change(update, unchanged(update.from)),
    publish: (update) => change(update, unchanged(update.from).and().group(sameSeating(update.from))),
    ofOrganization: (organizationId, page) =>
      events.list({
        index: 'byOrganization',
        hash: ['organizationId', organizationId],
        newestFirst: true,
        ...page,
      }),
    published: (from, page) => events.list({ ...listedFrom(from), ...page }),
    publishedMarks: (from, page) => events.listOf(eventMark, { ...listedFrom(from), ...page }),
    changes: (day, from, page) =>
      events.listOf(eventMark, {
        index: 'byChange',
        hash: ['changedOn', day],
        from: ['changedAt', from],
        ...page,
      }),
    ...dynamoEventSeating(models, events),
  };
};
