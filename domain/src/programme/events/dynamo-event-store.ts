import { z } from 'zod';
import { auditCollection } from '../../people/audit/dynamo-audit-store.ts';
import { type Clock, toInstant } from '../../clock.ts';
import { DomainError } from '../../domain-error.ts';
import { collection } from '../../dynamo/collection.ts';
import { commit, type Write } from '../../dynamo/commit-or-throw.ts';
import { type Models, when } from '../../dynamo/models.ts';
import { eventId } from '../../ids.ts';
import { assignmentItem, inWrites, itemsOf, toAssignments } from './assignment-items.ts';
import { type Event, event, eventMark } from './event.ts';
import type { EventStore, EventUpdate } from './event-store.ts';
import { ticketCategory } from './ticket-category.ts';

/** The one partition of the index from which the catalogue is read; only published events are in it. */
const listing = 'published';

const listedFrom = (instant: string) => ({
  index: 'byListing',
  hash: ['listing', listing] as const,
  from: ['startsAt', instant] as const,
});

/** Keeps an address from leading to two events. */
const guard = z.object({ id: z.string(), eventId });
const guardId = (slug: string) => `slug#${slug}`;

const slugInUse = () =>
  new DomainError('slug-in-use', 'Another event has this address already.', {
    fields: [{ field: 'slug', message: 'is taken' }],
  });
const changedMeanwhile = () =>
  new DomainError(
    'changed-meanwhile',
    'Somebody else has changed this event. Look at it anew, then try again.',
  );

const unchanged = ({ version, status }: Event) =>
  when('version').eq(version).and().where('status').eq(status);
const sameSeating = ({ seatingVersion, status }: Event) =>
  when('seatingVersion').eq(seatingVersion).and().where('status').eq(status);

const collectionsOf = (models: Models) => {
  const model = models('Events', {
    hash: 'id',
    indexes: {
      byOrganization: { hash: 'organizationId', range: 'startsAt' },
      byListing: { hash: 'listing', range: 'startsAt' },
    },
  });
  return {
    events: collection(model, event),
    guards: collection(model, guard),
    categories: collection(
      models('TicketCategories', { hash: 'eventId', range: { name: 'id', type: 'string' } }),
      ticketCategory,
    ),
    assignments: collection(
      models('SeatAssignments', { hash: 'eventId', range: { name: 'sectionId', type: 'string' } }),
      assignmentItem,
    ),
    audits: auditCollection(models),
  };
};

/** An update as the attributes that it sets; only published events are in the listing. */
const changesOf = (status: Event['status'], update: Partial<Event>) => ({
  set: { ...update, ...(status === 'published' && { listing }) },
  add: { version: 1 },
  remove: status === 'published' ? [] : ['listing'],
});

export const dynamoEventStore = (models: Models, clock: Clock): EventStore => {
  const { events, guards, categories, assignments, audits } = collectionsOf(models);

  const byId: EventStore['byId'] = (id) => events.find({ id });

  const moveSlug = (from: Event, slug: string | undefined): Write[] =>
    slug === undefined || slug === from.slug
      ? []
      : [
          guards.insert({ id: guardId(slug), eventId: from.id }, slugInUse),
          guards.remove({ id: guardId(from.slug) }),
        ];

  const change = async (
    from: Event,
    update: EventUpdate,
    condition: ReturnType<typeof unchanged>,
    ...others: Write[]
  ): Promise<Event> => {
    const dated = { ...update, changedAt: toInstant(clock.now()) };
    const changes = changesOf(update.status ?? from.status, dated);
    await commit(
      events.change({ id: from.id }, changes, condition, changedMeanwhile),
      ...moveSlug(from, update.slug),
      ...others,
    );
    return { ...from, ...dated, version: from.version + 1 };
  };

  return {
    byId,
    bySlug: async (slug) => {
      const found = await guards.find({ id: guardId(slug) });
      return found && byId(found.eventId);
    },
    add: (item, audit) =>
      commit(
        events.insert(item),
        guards.insert({ id: guardId(item.slug), eventId: item.id }, slugInUse),
        audits.insert(audit),
      ),
    change: (from, update, audit) =>
      change(from, update, unchanged(from), ...(audit ? [audits.insert(audit)] : [])),
    publish: (from, update, audit) =>
      change(from, update, unchanged(from).and().group(sameSeating(from)), audits.insert(audit)),
    ofOrganization: (organizationId, page) =>
      events.list({
        index: 'byOrganization',
        hash: ['organizationId', organizationId],
        newestFirst: true,
        ...page,
      }),
    published: (from, page) => events.list({ ...listedFrom(from), ...page }),
    publishedMarks: (from, page) => events.listOf(eventMark, { ...listedFrom(from), ...page }),

    categories: (id) => categories.all(['eventId', id]),
    putCategory: (from, category, audit) =>
      change(from, {}, unchanged(from), categories.put(category), audits.insert(audit)),
    removeCategory: (from, id, audit) =>
      change(from, {}, unchanged(from), categories.remove({ eventId: from.id, id }), audits.insert(audit)),

    assignments: async (id) => toAssignments(await assignments.all(['eventId', id])),
    saveAssignments: async (from, update, audit) => {
      try {
        // Each write continues from the one before: whoever assigns, edits or publishes in between ends the row.
        for (const [n, items] of inWrites(itemsOf(from.id, update)).entries()) {
          const current = { ...from, seatingVersion: from.seatingVersion + n };
          await commit(
            events.change(
              { id: from.id },
              { add: { seatingVersion: 1 } },
              sameSeating(current),
              changedMeanwhile,
            ),
            ...items.map((item) => assignments.put(item)),
            ...(n === 0 ? [audits.insert(audit)] : []),
          );
        }
        return true;
      } catch (error) {
        if (error instanceof DomainError && error.code === 'changed-meanwhile') return false;
        throw error;
      }
    },
  };
};
