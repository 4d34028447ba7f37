import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomIds, ticketCategoryId, type TicketCategoryId } from '../../ids.ts';
import { theDearestSection } from '../../testing/largest-hall.ts';
import { anEvent } from '../../testing/sales-plan-builder.ts';
import { openTestModels, type TestModels } from '../../testing/test-models.ts';
import { dynamoEventStore } from './dynamo-event-store.ts';
import type { Event } from './event.ts';
import type { AssignmentUpdate, EventStore } from './event-store.ts';
import { updateOf } from './event-update.ts';
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
const assigned = (from: Event): Event => ({ ...from, seatingVersion: from.seatingVersion + 1 });

describe('the contract of the event store, of prices and seats', () => {
  let world: TestModels;
  let store: EventStore;
  beforeAll(async () => {
    world = await openTestModels();
    store = dynamoEventStore(world.models);
  });
  afterAll(() => world.close());

  const addDraft = async (): Promise<Event> => {
    const event = anEvent({ status: 'draft', slug: `nocturnes-${randomIds.next()}` });
    await world.commit(store.add(event));
    return event;
  };
  const countOf = (from: Event) => store.change(updateOf(from, {}, 0));
  const put = (from: Event, category: TicketCategory) =>
    world.commit([...countOf(from), store.putCategory(category)]);
  const remove = (from: Event, id: TicketCategoryId) =>
    world.commit([...countOf(from), store.removeCategory(from.id, id)]);
  /** All in one commit: for so few sections there is one. */
  const assign = (from: Event, update: AssignmentUpdate) => world.commit(store.assign(from, update).flat());

  describe('putCategory and removeCategory, with a change of the event', () => {
    it('add, change and remove a category', async () => {
      const event = await addDraft();
      const [stalls, circle] = [aCategory(event), aCategory(event, { name: 'Circle', colour: 'c2' })];
      const dearer = { ...stalls, price: { amount: 9500, currency: 'MYR' as const } };
      const counted = ({ version }: Event): Event => ({ ...event, version: version + 1 });
      const second = counted(event);
      expect([await put(event, stalls), await put(second, circle)]).toEqual(['saved', 'saved']);
      expect((await store.categories(event.id)).map(({ name }) => name).toSorted()).toEqual([
        'Circle',
        'Stalls',
      ]);
      const third = counted(second);
      expect([await put(third, dearer), await remove(counted(third), circle.id)]).toEqual(['saved', 'saved']);
      expect(await store.categories(event.id)).toEqual([dearer]);
      expect(await store.byId(event.id)).toMatchObject({ version: event.version + 4 });
    });

    it.each([{ version: 7 }, { status: 'published' as const }])('are refused from %o', async (other) => {
      const event = await addDraft();
      const category = aCategory(event);
      await put(event, category);
      const late = { ...event, version: event.version + 1, ...other };
      expect([await put(late, aCategory(event)), await remove(late, category.id)]).toEqual([
        'conflict',
        'conflict',
      ]);
      expect(await store.categories(event.id)).toEqual([category]);
    });

    it('of several at once from one version happen once', async () => {
      const event = await addDraft();
      const answers = await Promise.all(Array.from({ length: 5 }, () => put(event, aCategory(event))));
      expect(answers.filter((answer) => answer === 'saved')).toHaveLength(1);
      expect(await store.categories(event.id)).toHaveLength(1);
    });
  });

  describe('assign', () => {
    it('keeps sections and areas as they were said, also of one id, and what is not for sale', async () => {
      const event = await addDraft();
      const [one, other] = [aCategoryId(), aCategoryId()];
      const rows = { A: one, toString: null };
      const update = {
        sections: { floor: { category: one, rows, seats: { A: { 1: other, 2: null } } } },
        areas: { floor: other, bar: null },
      };
      expect(await assign(event, update)).toBe('saved');
      expect(await store.assignments(event.id)).toEqual(update);
    });

    it('keeps a section of 40,000 seats priced one by one', async () => {
      const event = await addDraft();
      const update = { sections: { stalls: theDearestSection() }, areas: {} };
      expect(await assign(event, update)).toBe('saved');
      expect(await store.assignments(event.id)).toEqual(update);
    });

    it('leaves what it does not speak of, and makes an area undecided again', async () => {
      const event = await addDraft();
      const stalls = anAssignment('stalls', aCategoryId());
      await assign(event, { ...stalls, areas: { floor: null } });
      const undecided = { sections: {}, areas: { floor: undefined } };
      expect(await assign(assigned(event), undecided)).toBe('saved');
      expect(await store.assignments(event.id)).toEqual(stalls);
    });

    it('counts the version of the seating, not that of the event', async () => {
      const event = await addDraft();
      await assign(event, anAssignment('stalls', null));
      expect(await store.byId(event.id)).toEqual(assigned(event));
    });

    it('of several at once from one seating happens once', async () => {
      const event = await addDraft();
      const blocks = ['a', 'b', 'c', 'd', 'e'];
      const answers = await Promise.all(blocks.map((block) => assign(event, anAssignment(block, null))));
      expect(answers.filter((answer) => answer === 'saved')).toHaveLength(1);
      const { sections } = await store.assignments(event.id);
      expect(Object.keys(sections)).toEqual([blocks[answers.indexOf('saved')]]);
    });

    it.each([{ seatingVersion: 7 }, { status: 'ended' as const }])('does nothing from %o', async (other) => {
      const event = await addDraft();
      expect(await assign({ ...event, ...other }, anAssignment('stalls', null))).toBe('conflict');
      expect(await store.assignments(event.id)).toEqual({ sections: {}, areas: {} });
      expect(await store.byId(event.id)).toEqual(event);
    });

    it('makes no event of an id that is unknown', async () => {
      const nothing = anEvent();
      expect(await assign(nothing, anAssignment('stalls', null))).toBe('conflict');
      expect(await store.byId(nothing.id)).toBeNull();
    });
  });
});
