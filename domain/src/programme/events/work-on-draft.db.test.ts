import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Employee } from '../../people/accounts/account.ts';
import type { TicketCategoryId } from '../../ids.ts';
import { saveAssignments } from '../assignments/save-assignments.ts';
import type { Event } from './event.ts';
import type { AssignmentUpdate } from './event-store.ts';
import { type CategoryColour, categoryColour } from './ticket-category.ts';
import { aHouseWorld, anEmployee, auditoriumCsv, type HouseWorld } from '../../testing/house-world.ts';

let world: HouseWorld;
beforeAll(async () => {
  world = await aHouseWorld();
});
afterAll(() => world.close());

describe('assigning seats', () => {
  test('by several people at once loses no stroke', async () => {
    const { organizer, event, category } = await world.aDraft();
    const rows = ['A', 'B', 'C', 'D'];
    await Promise.all(
      rows.map((rowId) =>
        world.assignSeats(organizer, {
          eventId: event.id,
          targets: [{ type: 'row', sectionId: 'stalls-centre', rowId }],
          categoryId: category.id,
        }),
      ),
    );
    const { sections } = await world.events.assignments(event.id);
    expect(Object.keys(sections['stalls-centre']?.rows ?? {}).sort()).toEqual(rows);
  });

  const sectionsOf = (count: number, categoryId: TicketCategoryId): AssignmentUpdate => ({
    sections: Object.fromEntries(
      Array.from({ length: count }, (_, n) => [`block-${n}`, { category: categoryId, rows: {}, seats: {} }]),
    ),
    areas: {},
  });

  const save = (organizer: Employee, event: Event, update: AssignmentUpdate) => {
    const entry = world.audit(organizer, event.organizationId, 'seats-assigned', event.title);
    return saveAssignments(world)(event, update, entry);
  };

  test.each([1, 97, 98, 99, 250])('covers %d sections at once', async (count) => {
    const { organizer, owner, event, category } = await world.aDraft();
    expect(await save(organizer, event, sectionsOf(count, category.id))).toBe('saved');
    const { sections } = await world.events.assignments(event.id);
    expect(Object.keys(sections)).toHaveLength(count);
    const { items } = await world.audits.list(owner, { limit: 20 });
    expect(items.filter(({ action }) => action === 'seats-assigned')).toHaveLength(1);
  });

  test('of more sections than one write takes is done again when somebody came in between', async () => {
    const { organizer, event, category } = await world.aDraft();
    const twice = await Promise.all(
      [250, 251].map((count) => save(organizer, event, sectionsOf(count, category.id))),
    );
    expect(twice.toSorted()).toEqual(['conflict', 'saved']);
  });

  test('does not make the version old that somebody edits details with', async () => {
    const { organizer, event } = await world.aCompleteDraft();
    await expect(
      world.changeEvent(organizer, event.id, event.version, { title: 'Nocturnes' }),
    ).resolves.toMatchObject({ title: 'Nocturnes', version: event.version + 1 });
  });

  test('to a category of another event is refused', async () => {
    const [one, other] = [await world.aDraft(), await world.aDraft()];
    const assignment = {
      eventId: one.event.id,
      targets: [{ type: 'section' as const, sectionId: 'stalls-left' }],
      categoryId: other.category.id,
    };
    await expect(world.assignSeats(one.organizer, assignment)).rejects.toMatchObject({
      code: 'invalid-input',
      details: { fields: [{ field: 'categoryId' }] },
    });
  });
});

describe('ticket categories', () => {
  test('that are removed leave their seats undecided', async () => {
    const { organizer, event, category } = await world.aCompleteDraft();
    await world.categories.remove(organizer, event.id, event.version, category.id);
    const { assignments } = await world.openDossier(organizer, event.id);
    expect(assignments.sections['stalls-left']).toEqual({ rows: {}, seats: {} });
  });

  test('are as many as there are looks, and not one more', async () => {
    const { organizer, event } = await world.aDraft();
    let { version } = event;
    const price = { amount: 1000, currency: 'MYR' } as const;
    const add = (colour: CategoryColour) =>
      world.categories.add(organizer, event.id, version, { name: `Block ${colour}`, price, colour });
    const [, ...free] = categoryColour.options;
    for (const colour of free) ({ version } = await add(colour));
    expect((await world.openDossier(organizer, event.id)).categories).toHaveLength(20);
    await expect(add('c1')).rejects.toMatchObject({ details: { fields: [{ field: 'category' }] } });
  });

  test.each([
    [
      'another currency',
      { name: 'Circle', colour: 'c2', price: { amount: 1, currency: 'EUR' } },
      'category.price.currency',
    ],
    [
      'a price that nobody could pay',
      { name: 'Circle', colour: 'c2', price: { amount: 1, currency: 'MYR' } },
      'category.price.amount',
    ],
    [
      'a colour that is taken',
      { name: 'Circle', colour: 'c1', price: { amount: 1, currency: 'MYR' } },
      'category.colour',
    ],
    [
      'a name that is taken',
      { name: 'stalls', colour: 'c2', price: { amount: 1, currency: 'MYR' } },
      'category.name',
    ],
    [
      'a name that is taken but for its accents and width',
      { name: 'ＳＴÀLLS', colour: 'c2', price: { amount: 1, currency: 'MYR' } },
      'category.name',
    ],
  ] as const)('with %s are refused', async (_, details, field) => {
    const { organizer, event } = await world.aDraft();
    await expect(world.categories.add(organizer, event.id, event.version, details)).rejects.toMatchObject({
      details: { fields: [{ field }] },
    });
  });

  test('keep the currency of the event from changing', async () => {
    const { organizer, event } = await world.aDraft();
    await expect(
      world.changeEvent(organizer, event.id, event.version, { currency: 'EUR' }),
    ).rejects.toMatchObject({ details: { fields: [{ field: 'currency' }] } });
  });
});

describe('addresses of events', () => {
  test('are made distinct when titles are the same, but not when they were asked for', async () => {
    const { organizer } = await world.aHouse();
    const venue = await world.aVenue(organizer);
    const draft = { venueId: venue.id, title: 'Low Tide', currency: 'MYR', ...world.times() };
    const [one, other] = await Promise.all([
      world.createEvent(organizer, draft),
      world.createEvent(organizer, draft),
    ]);
    expect(new Set([one.slug, other.slug]).size).toBe(2);
    await expect(world.createEvent(organizer, { ...draft, slug: 'low-tide' })).rejects.toMatchObject({
      code: 'slug-in-use',
    });
  });

  test('move with their guard: the old one is free again', async () => {
    const { organizer, event } = await world.aDraft();
    const moved = await world.changeEvent(organizer, event.id, event.version, { slug: 'moved-elsewhere' });
    await expect(world.events.bySlug('moved-elsewhere')).resolves.toMatchObject({ id: event.id });
    await expect(world.events.bySlug(event.slug)).resolves.toBeNull();
    expect(moved.slug).toBe('moved-elsewhere');
  });
});

describe('charts', () => {
  test('added by two people at once: one is told to look first, and leaves no trace', async () => {
    const { organizer, organizationId: owner } = await world.aHouse();
    const { id } = await world.aVenue(organizer);
    const answers = await Promise.allSettled([
      world.importChart(organizer, id, await auditoriumCsv()),
      world.generateChart(organizer, id, { kind: 'room', capacity: 20 }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(world.venues.byId(id)).resolves.toMatchObject({ latestChart: 2 });
    const { items } = await world.audits.list(owner, { limit: 20 });
    expect(items.filter(({ action }) => action === 'chart-added')).toHaveLength(2);
  });

  test('are read back as they were drawn', async () => {
    const { organizer } = await world.aHouse();
    const { id } = await world.aVenue(organizer);
    const found = await world.library.get(id, 1);
    expect(found?.index.seatCount).toBe(618);
    await expect(world.library.get(id, 7)).resolves.toBeNull();
  });
});

describe('the audit trail', () => {
  test('tells who did what, page by page', async () => {
    const { organizer, owner } = await world.aCompleteDraft();
    const first = await world.audits.list(owner, { limit: 3 });
    const rest = await world.audits.list(owner, { limit: 50, cursor: first.nextCursor ?? '' });
    const entries = [...first.items, ...rest.items];
    expect(rest.nextCursor).toBeNull();
    expect(entries.map(({ action }) => action).sort()).toEqual([
      'category-added',
      'chart-added',
      'event-created',
      'organization-created',
      'poster-set',
      'seats-assigned',
      'venue-created',
    ]);
    const assigned = entries.find(({ action }) => action === 'seats-assigned');
    expect(assigned).toMatchObject({ byId: organizer.id, byName: 'Olive' });
  });

  test('refuses a cursor that somebody made up', async () => {
    const cursor = Buffer.from(JSON.stringify({ at: 5 })).toString('base64url');
    await expect(
      world.audits.list(anEmployee().organizationId ?? null, { limit: 3, cursor }),
    ).rejects.toMatchObject({ code: 'invalid-input', details: { fields: [{ field: 'cursor' }] } });
  });
});
