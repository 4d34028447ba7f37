import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { auditor } from '../../people/audit/audit-entry.ts';
import { seconds, toInstant } from '../../clock.ts';
import { DomainError } from '../../domain-error.ts';
import { randomIds } from '../../ids.ts';
import { aHouseWorld, anEmployee, type HouseWorld } from '../../testing/house-world.ts';
import type { Event } from '../events/event.ts';
import { unpublishEvent } from './unpublish-event.ts';

let world: HouseWorld;
beforeAll(async () => {
  world = await aHouseWorld();
});
afterAll(() => world.close());

const fulfilled = (answers: readonly PromiseSettledResult<unknown>[]) =>
  answers.filter(({ status }) => status === 'fulfilled');
const codes = (answers: readonly PromiseSettledResult<unknown>[]) =>
  answers.flatMap((answer) => {
    const reason: unknown = answer.status === 'rejected' ? answer.reason : null;
    return reason instanceof DomainError ? [reason.code] : [];
  });

describe('publishing', () => {
  test('is refused with what is missing', async () => {
    const { organizer, event } = await world.aDraft();
    await expect(world.publishEvent(organizer, event.id, event.version)).rejects.toMatchObject({
      code: 'not-ready-to-publish',
      details: {
        missing: [{ check: 'seats', message: { en: '618 of 618 places have no ticket category yet.' } }],
      },
    });
    await expect(world.plans.get(event.id)).resolves.toBeNull();
  });

  test('pins the chart, freezes the prices and puts the event on the list', async () => {
    const { organizer, event, category, venue } = await world.aCompleteDraft();
    await world.publishEvent(organizer, event.id, event.version);
    await world.generateChart(organizer, venue.id, { kind: 'room', capacity: 10 });

    world.clock.advance(seconds(10));
    const plan = await world.plans.get(event.id);
    expect(plan?.event).toMatchObject({ chartVersion: 1, priceFrom: 8500, placesForSale: 618 });
    expect(plan?.chart.seatCount).toBe(618);
    expect(plan?.categoryOf('stalls-centre/C/24')).toBe(category.id);
    expect(plan?.categoryOf('stalls-centre/C/99')).toBeUndefined();
    const listed = await world.events.published('2026-01-01T00:00:00.000Z', { limit: 100 });
    expect(listed.items.map(({ id }) => id)).toContain(event.id);

    const assignment = {
      eventId: event.id,
      targets: [{ type: 'section' as const, sectionId: 'stalls-left' }],
      categoryId: null,
    };
    await expect(world.assignSeats(organizer, assignment)).rejects.toMatchObject({
      code: 'event-is-published',
    });
    await expect(
      world.changeEvent(organizer, event.id, event.version + 1, { startsAt: '2027-05-01T10:00:00.000Z' }),
    ).rejects.toMatchObject({ code: 'event-is-published', details: { fields: [{ field: 'startsAt' }] } });
  });

  test('says between what and what places cost, whatever categories have none', async () => {
    const { organizer, event } = await world.aCompleteDraft();
    let { version } = event;
    for (const [name, amount, colour] of [
      ['Under 14', 0, 'c2'],
      ['Nowhere', 90_000, 'c3'],
    ] as const) {
      const category = { name, colour, price: { amount, currency: 'MYR' } };
      ({ version } = await world.categories.add(organizer, event.id, version, category));
    }
    const { categories } = await world.openDossier(organizer, event.id);
    await world.assignSeats(organizer, {
      eventId: event.id,
      targets: [{ type: 'section', sectionId: 'stalls-left' }],
      categoryId: categories.find(({ name }) => name === 'Under 14')?.id ?? null,
    });
    const published = await world.publishEvent(organizer, event.id, version);
    expect(published).toMatchObject({ priceFrom: 0, priceTo: 8500 });
  });

  test('leaves it to the organizer how many places each customer may have, and every process sells by it', async () => {
    const { organizer, event } = await world.aCompleteDraft();
    let current = await world.publishEvent(organizer, event.id, event.version);
    for (const placesPerCustomer of [4, null, 2]) {
      current = await world.changeEvent(organizer, event.id, current.version, { placesPerCustomer });
      expect(current.placesPerCustomer).toBe(placesPerCustomer);
      world.clock.advance(seconds(10));
      expect(await world.plans.get(event.id)).toMatchObject({ placesPerCustomer });
    }
  });

  test('notes since when there is a limit where there was none, and none from the start', async () => {
    const { organizer, event } = await world.aCompleteDraft();
    const change = async ({ version }: Event, placesPerCustomer: number | null) =>
      world.changeEvent(organizer, event.id, version, { placesPerCustomer });
    let current = event;
    for (const most of [4, null, 4]) current = await change(current, most);
    current = await world.publishEvent(organizer, event.id, current.version);
    current = await change(current, 6);
    expect(current.limitedSince).toBeNull();
    current = await change(await change(current, null), 5);
    expect(current.limitedSince).toBe(toInstant(world.clock.now()));
    world.clock.advance(seconds(10));
    expect((await change(current, 3)).limitedSince).toBe(current.limitedSince);
    expect(await world.events.byId(event.id)).toMatchObject({ limitedSince: current.limitedSince });
  });

  test('has the usual limit from the start where something is free of charge', async () => {
    const { organizer, event } = await world.aCompleteDraft();
    const free = { name: 'Under 14', colour: 'c2' as const, price: { amount: 0, currency: 'MYR' } };
    const { version } = await world.categories.add(organizer, event.id, event.version, free);
    const published = await world.publishEvent(organizer, event.id, version);
    const changed = await world.changeEvent(organizer, event.id, published.version, { placesPerCustomer: 2 });
    expect(changed.limitedSince).toBeNull();
  });

  test('leaves it to the organizer whether single seats may be left, also while it sells', async () => {
    const { organizer, event } = await world.aCompleteDraft();
    let current = await world.publishEvent(organizer, event.id, event.version);
    for (const noSingleSeats of [true, false]) {
      current = await world.changeEvent(organizer, event.id, current.version, { noSingleSeats });
      world.clock.advance(seconds(10));
      expect(await world.plans.get(event.id)).toMatchObject({ event: { noSingleSeats } });
    }
  });

  test('sells no seat in a category that was removed', async () => {
    const { organizer, event, category } = await world.aCompleteDraft();
    const added = await world.categories.add(organizer, event.id, event.version, {
      name: 'Front row',
      colour: 'c2',
      price: { amount: 12000, currency: 'MYR' },
    });
    const front = (await world.events.categories(event.id)).find(({ name }) => name === 'Front row');
    if (!front) throw new Error('no category');
    const seat = 'stalls-centre/C/24';
    const targets = [{ type: 'seats' as const, seats: [seat] }];
    await world.assignSeats(organizer, { eventId: event.id, targets, categoryId: front.id });
    const removed = await world.categories.remove(organizer, event.id, added.version, front.id);
    await world.publishEvent(organizer, event.id, removed.version);
    world.clock.advance(seconds(10));
    const plan = await world.plans.get(event.id);
    expect(plan?.categoryOf(seat)).toBe(category.id);
    expect(JSON.stringify(plan?.assignments)).not.toContain(front.id);
  });

  test('twice at once happens once, and is told once', async () => {
    const { organizer, owner, event } = await world.aCompleteDraft();
    const answers = await Promise.allSettled(
      Array.from({ length: 4 }, () => world.publishEvent(organizer, event.id, event.version)),
    );
    expect(fulfilled(answers)).toHaveLength(1);
    expect(codes(answers)).toEqual(['changed-meanwhile', 'changed-meanwhile', 'changed-meanwhile']);
    const { items } = await world.audits.list(owner, { limit: 20 });
    expect(items.filter(({ action }) => action === 'event-published')).toHaveLength(1);
  });

  test('meets an edit made at the same time: one of them is refused', async () => {
    const { organizer, event } = await world.aCompleteDraft();
    const answers = await Promise.allSettled([
      world.publishEvent(organizer, event.id, event.version),
      world.changeEvent(organizer, event.id, event.version, { title: 'Another title' }),
    ]);
    expect(fulfilled(answers)).toHaveLength(1);
  });

  test('meets seats being taken off sale: never published with seats that nobody decided on', async () => {
    const { organizer, event } = await world.aCompleteDraft();
    await Promise.allSettled([
      world.publishEvent(organizer, event.id, event.version),
      world.assignSeats(organizer, {
        eventId: event.id,
        targets: [{ type: 'row', sectionId: 'stalls-left', rowId: 'A' }],
        categoryId: null,
      }),
    ]);
    const now = await world.events.byId(event.id);
    const assignments = await world.events.assignments(event.id);
    const frozenRow = assignments.sections['stalls-left']?.rows.A;
    if (now?.status === 'published') expect(now.placesForSale).toBe(frozenRow === null ? 610 : 618);
  });
});

describe('unpublishing', () => {
  test('makes a draft of it, which other processes notice within seconds', async () => {
    const { organizer, event } = await world.aCompleteDraft();
    const published = await world.publishEvent(organizer, event.id, event.version);
    await expect(world.plans.get(event.id)).resolves.not.toBeNull();
    await world.unpublishEvent(organizer, event.id, published.version);
    world.clock.advance(seconds(4));
    await expect(world.plans.get(event.id)).resolves.toBeNull();
  });

  test('is refused when somebody has booked', async () => {
    const { organizer, event } = await world.aCompleteDraft();
    const published = await world.publishEvent(organizer, event.id, event.version);
    world.bookings.any = true;
    const attempt = world.unpublishEvent(organizer, event.id, published.version);
    await expect(attempt).rejects.toMatchObject({ code: 'event-has-bookings' });
    world.bookings.any = false;
    await expect(world.events.byId(event.id)).resolves.toMatchObject({ status: 'published' });
  });

  test('puts the event back on sale when somebody books in the last moment', async () => {
    const { organizer, event } = await world.aCompleteDraft();
    const published = await world.publishEvent(organizer, event.id, event.version);
    const asked = world.bookings.asked;
    Object.defineProperty(world.bookings, 'any', {
      get: () => world.bookings.asked > asked + 1,
      set: () => undefined,
      configurable: true,
    });
    const attempt = world.unpublishEvent(organizer, event.id, published.version);
    await expect(attempt).rejects.toMatchObject({ code: 'event-has-bookings' });
    Object.defineProperty(world.bookings, 'any', { value: false, writable: true, configurable: true });
    await expect(world.events.byId(event.id)).resolves.toMatchObject({
      status: 'published',
      chartVersion: 1,
      placesForSale: 618,
    });
  });
});

describe('unpublishing while somebody edits', () => {
  test('puts the event back on sale all the same when somebody books in the last moment', async () => {
    const { organizer, event } = await world.aCompleteDraft();
    const published = await world.publishEvent(organizer, event.id, event.version);
    let looks = 0;
    const unpublish = unpublishEvent({
      ...world,
      audit: auditor({ clock: world.clock, ids: randomIds }),
      bookings: { hasAny: async () => (looks += 1) > 1 },
      pause: () =>
        world.changeEvent(organizer, event.id, published.version + 1, { title: 'Nocturnes, anew' }),
    });
    await expect(unpublish(organizer, event.id, published.version)).rejects.toMatchObject({
      code: 'event-has-bookings',
    });
    await expect(world.events.byId(event.id)).resolves.toMatchObject({
      status: 'published',
      title: 'Nocturnes, anew',
      chartVersion: 1,
      // A price of nothing may have come with what was edited, and the usual limit with it.
      limitedSince: toInstant(world.clock.now()),
    });
  });
});

describe('unpublishing while somebody moves the event', () => {
  test('refuses that until it is done, as whoever booked did so for that time', async () => {
    const { organizer, event } = await world.aCompleteDraft();
    const { version } = await world.publishEvent(organizer, event.id, event.version);
    const unpublish = unpublishEvent({
      ...world,
      audit: auditor({ clock: world.clock, ids: randomIds }),
      bookings: { hasAny: async () => false },
      pause: async () => {
        for (const change of [{ startsAt: event.startsAt }, { endsAt: event.endsAt }])
          await expect(world.changeEvent(organizer, event.id, version + 1, change)).rejects.toMatchObject({
            code: 'event-is-published',
          });
      },
    });
    const draft = await unpublish(organizer, event.id, version);
    const { startsAt } = event;
    await expect(world.changeEvent(organizer, event.id, draft.version, { startsAt })).resolves.toMatchObject({
      unpublishing: null,
    });
  });
});

describe('unpublishing that its process did not live to finish', () => {
  const interrupted = async () => {
    const { organizer, event } = await world.aCompleteDraft();
    const published = await world.publishEvent(organizer, event.id, event.version);
    const unpublish = unpublishEvent({
      ...world,
      bookings: { hasAny: async () => false },
      pause: () => Promise.reject(new Error('the process is gone')),
    });
    await expect(unpublish(organizer, event.id, published.version)).rejects.toThrow('is gone');
    return { organizer, id: event.id, version: published.version + 1 };
  };
  const open = async ({ organizer, id }: Awaited<ReturnType<typeof interrupted>>, booked: boolean) => {
    world.bookings.any = booked;
    try {
      return (await world.openDossier(organizer, id)).event;
    } finally {
      world.bookings.any = false;
    }
  };

  test('puts the event back on sale when somebody opens it, had somebody booked', async () => {
    const left = await interrupted();
    expect(await open(left, true)).toMatchObject({ status: 'draft' });
    world.clock.advance(seconds(5));
    const was = { status: 'published', chartVersion: 1, priceFrom: 8500, priceTo: 8500, placesForSale: 618 };
    expect(await open(left, true)).toMatchObject(was);
    expect(await open(left, true)).toMatchObject({ ...was, version: left.version + 1 });
  });

  test('leaves a draft where nobody has booked, to be published after it was looked at', async () => {
    const left = await interrupted();
    await expect(world.publishEvent(left.organizer, left.id, left.version)).rejects.toMatchObject({
      code: 'changed-meanwhile',
    });
    world.clock.advance(seconds(5));
    const draft = await open(left, false);
    expect(draft).toMatchObject({ status: 'draft', unpublishing: null });
    await expect(world.publishEvent(left.organizer, left.id, draft.version)).resolves.toMatchObject({
      status: 'published',
    });
  });

  test('is finished once, also when several open it', async () => {
    const left = await interrupted();
    world.clock.advance(seconds(5));
    world.bookings.any = true;
    const opened = await Promise.all([1, 2, 3].map(() => world.openDossier(left.organizer, left.id)));
    world.bookings.any = false;
    expect(opened.map(({ event: { status, version } }) => [status, version])).toEqual(
      [1, 2, 3].map(() => ['published', left.version + 1]),
    );
  });
});

describe('an organizer of another house', () => {
  test.each([
    ['opening', (actor) => world.openDossier(actor, draft.event.id)],
    ['changing', (actor) => world.changeEvent(actor, draft.event.id, 1, { title: 'Mine now' })],
    ['publishing', (actor) => world.publishEvent(actor, draft.event.id, 1)],
    [
      'assigning',
      (actor) => world.assignSeats(actor, { eventId: draft.event.id, targets: [], categoryId: null }),
    ],
    ['drawing', (actor) => world.generateChart(actor, draft.venue.id, { kind: 'arena' })],
  ] satisfies [string, (actor: ReturnType<typeof anEmployee>) => Promise<unknown>][])(
    'finds nothing when %s',
    async (_, act) => {
      await expect(act(anEmployee())).rejects.toMatchObject({ code: 'not-found' });
    },
  );
  let draft: Awaited<ReturnType<HouseWorld['aDraft']>>;
  beforeAll(async () => {
    draft = await world.aDraft();
  });
});
