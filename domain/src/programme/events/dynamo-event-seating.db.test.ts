import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { dynamoAuditStore } from '../../people/audit/dynamo-audit-store.ts';
import { randomIds, ticketCategoryId, type TicketCategoryId } from '../../ids.ts';
import { anAuditEntry } from '../../testing/audit-entry-builder.ts';
import { theDearestSection } from '../../testing/largest-hall.ts';
import { manualClock } from '../../testing/manual-clock.ts';
import { anEvent } from '../../testing/sales-plan-builder.ts';
import { openTestModels, type TestModels } from '../../testing/test-models.ts';
import { dynamoEventStore } from './dynamo-event-store.ts';
import type { Event } from './event.ts';
import type { AssignmentUpdate, EventStore } from './event-store.ts';
import type { TicketCategory } from './ticket-category.ts';

const aCategoryId = () => ticketCategoryId.parse(randomIds.next());
const aCategory = ({ id: eventId }: Event, change: Partial<TicketCategory> = {}): TicketCategory => ({
  id: aCategoryId(),
  eventId,
  name: 'Stalls',
  price: { amount: 8500, currency: 'MYR' },
  colour: 'c1',
  ...change,
});
const anAssignment = (sectionId: string, category: TicketCategoryId | null): AssignmentUpdate => ({
  sections: { [sectionId]: { category, rows: {}, seats: {} } },
  areas: {},
});
const changedMeanwhile = { code: 'changed-meanwhile' };

describe('the contract of the event store, of prices and seats', () => {
  let world: TestModels;
  let store: EventStore;
  beforeAll(async () => {
    world = await openTestModels();
    store = dynamoEventStore(world.models, manualClock());
  });
  afterAll(() => world.close());

  const addDraft = async (): Promise<Event> => {
    const event = anEvent({ status: 'draft', slug: `nocturnes-${randomIds.next()}` });
    await store.add(event, anAuditEntry());
    return event;
  };
  const entryOf = ({ organizationId }: Event) => anAuditEntry({ organizationId });
  const put = (from: Event, category: TicketCategory) => store.putCategory(from, category, entryOf(from));
  const save = (from: Event, update: AssignmentUpdate) => store.saveAssignments(from, update, entryOf(from));
  const auditsOf = async ({ organizationId }: Event) =>
    (await dynamoAuditStore(world.models).list(organizationId, { limit: 10 })).items;

  describe('putCategory and removeCategory', () => {
    it('add, change and remove a category, and count the version of the event', async () => {
      const event = await addDraft();
      const [stalls, circle] = [aCategory(event), aCategory(event, { name: 'Circle', colour: 'c2' })];
      const dearer = { ...stalls, price: { amount: 9500, currency: 'MYR' as const } };
      const second = await put(await put(event, stalls), circle);
      expect((await store.categories(event.id)).map(({ name }) => name).toSorted()).toEqual([
        'Circle',
        'Stalls',
      ]);
      const fourth = await store.removeCategory(await put(second, dearer), circle.id, entryOf(event));
      expect(await store.categories(event.id)).toEqual([dearer]);
      expect(await store.byId(event.id)).toEqual(fourth);
      expect([fourth.version, (await auditsOf(event)).length]).toEqual([event.version + 4, 4]);
    });

    it.each([{ version: 7 }, { status: 'published' as const }])('are refused from %o', async (other) => {
      const event = await addDraft();
      const category = aCategory(event);
      const current = await put(event, category);
      const late = { ...current, ...other };
      await expect(put(late, aCategory(event))).rejects.toMatchObject(changedMeanwhile);
      const removed = store.removeCategory(late, category.id, entryOf(event));
      await expect(removed).rejects.toMatchObject(changedMeanwhile);
      expect(await store.categories(event.id)).toEqual([category]);
    });

    it('of several at once from one version happen once', async () => {
      const event = await addDraft();
      const answers = await Promise.allSettled(Array.from({ length: 5 }, () => put(event, aCategory(event))));
      expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      expect(await store.categories(event.id)).toHaveLength(1);
    });
  });

  describe('saveAssignments', () => {
    it('keeps sections and areas as they were said, also of one id, and what is not for sale', async () => {
      const event = await addDraft();
      const [one, other] = [aCategoryId(), aCategoryId()];
      const rows = { A: one, toString: null };
      const update = {
        sections: { floor: { category: one, rows, seats: { A: { 1: other, 2: null } } } },
        areas: { floor: other, bar: null },
      };
      const entry = entryOf(event);
      expect(await store.saveAssignments(event, update, entry)).toBe(true);
      expect(await store.assignments(event.id)).toEqual(update);
      expect(await auditsOf(event)).toEqual([entry]);
    });

    it('keeps a section of 40,000 seats priced one by one', async () => {
      const event = await addDraft();
      const update = { sections: { stalls: theDearestSection() }, areas: {} };
      expect(await save(event, update)).toBe(true);
      expect(await store.assignments(event.id)).toEqual(update);
    });

    it('leaves what it does not speak of, and makes an area undecided again', async () => {
      const event = await addDraft();
      const stalls = anAssignment('stalls', aCategoryId());
      await save(event, { ...stalls, areas: { floor: null } });
      const next = { ...event, seatingVersion: event.seatingVersion + 1 };
      expect(await save(next, { sections: {}, areas: { floor: undefined } })).toBe(true);
      expect(await store.assignments(event.id)).toEqual(stalls);
    });

    it('counts the version of the seating, not that of the event', async () => {
      const event = await addDraft();
      await save(event, anAssignment('stalls', null));
      expect(await store.byId(event.id)).toEqual({ ...event, seatingVersion: event.seatingVersion + 1 });
    });

    it('of several at once from one seating happens once', async () => {
      const event = await addDraft();
      const blocks = ['a', 'b', 'c', 'd', 'e'];
      const answers = await Promise.all(blocks.map((block) => save(event, anAssignment(block, null))));
      expect(answers.filter((done) => done)).toHaveLength(1);
      const { sections } = await store.assignments(event.id);
      expect(Object.keys(sections)).toEqual([blocks[answers.indexOf(true)]]);
      expect(await auditsOf(event)).toHaveLength(1);
    });

    it.each([{ seatingVersion: 7 }, { status: 'ended' as const }])('does nothing from %o', async (other) => {
      const event = await addDraft();
      expect(await save({ ...event, ...other }, anAssignment('stalls', null))).toBe(false);
      expect(await store.assignments(event.id)).toEqual({ sections: {}, areas: {} });
      expect(await store.byId(event.id)).toEqual(event);
    });

    it('makes no event of an id that is unknown', async () => {
      const nothing = anEvent();
      expect(await save(nothing, anAssignment('stalls', null))).toBe(false);
      expect(await store.byId(nothing.id)).toBeNull();
    });
  });
});
