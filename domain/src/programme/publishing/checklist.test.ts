import { describe, expect, test } from '@jest/globals';
import { chart } from '../../house/charts/chart.ts';
import { ChartIndex } from '@parterre/seating/chart-index';
import { compile } from '@parterre/seating/compile';
import { organizationId, ticketCategoryId } from '../../ids.ts';
import { aPlan } from '../../testing/sales-plan-builder.ts';
import { venue } from '../../house/venues/venue.ts';
import { checklist } from './checklist.ts';
import type { Event } from '../events/event.ts';
import type { EventDossier } from '../events/event-dossier.ts';

const category = ticketCategoryId.parse('c'.repeat(16));
const now = Date.parse('2026-12-01T00:00:00Z');
const poster = { small: 's.webp', large: 'l.webp', alt: 'Two pianos', colour: '#17141f' };

const aDossier = (event: Partial<Event> = {}, change: Partial<EventDossier> = {}): EventDossier => {
  const known: Event = {
    ...aPlan().event,
    title: 'Nocturnes',
    description: 'Two grand pianos and one keyboard of light.',
    poster,
    currency: 'MYR',
    startsAt: '2027-06-04T11:30:00.000Z',
    endsAt: '2027-06-04T13:30:00.000Z',
    doorsAt: '2027-06-04T10:45:00.000Z',
    salesOpenAt: '2026-11-01T00:00:00.000Z',
    salesCloseAt: '2027-06-04T11:30:00.000Z',
    cancellableUntil: null,
    ...event,
  };
  return {
    event: known,
    venue: venue.parse({
      ...known.venue,
      id: known.venueId,
      organizationId: organizationId.parse(known.organizationId),
      timeZone: known.timeZone,
      latestChart: 1,
      createdAt: known.createdAt,
    }),
    categories: [
      {
        id: category,
        eventId: known.id,
        name: 'All',
        price: { amount: 1000, currency: 'MYR' },
        colour: 'c1',
      },
    ],
    assignments: { sections: {}, areas: { room: category } },
    chart: new ChartIndex(chart.parse({ version: 1, ...compile({ kind: 'room', capacity: 40 }) })),
    ...change,
  };
};
const priced = (amount: number, currency: string): EventDossier => {
  const { event, categories } = aDossier({ currency });
  return aDossier(event, {
    categories: categories.map((item) => ({ ...item, price: { amount, currency } })),
  });
};
const failing = (dossier: EventDossier) =>
  checklist(dossier, now).flatMap(({ check, ok, message }) => (ok ? [] : [`${check}: ${message.en}`]));

describe('the checklist', () => {
  test('has nothing against a complete event', () => {
    expect(failing(aDossier())).toEqual([]);
  });

  test.each<[string, Partial<Event>, string]>([
    ['no title', { title: 'No' }, 'title: Give the event a title of at least three letters.'],
    ['no description', { description: '' }, 'title: Describe the event in a sentence or two.'],
    ['no poster', { poster: null }, 'poster: Add a poster image.'],
    [
      'a date in the past',
      { startsAt: '2026-11-30T00:00:00.000Z' },
      'dates: The event must start in the future.',
    ],
    [
      'an end before its start',
      { endsAt: '2027-06-04T11:00:00.000Z' },
      'dates: The event must end after it starts.',
    ],
    [
      'doors after its start',
      { doorsAt: '2027-06-04T12:00:00.000Z' },
      'dates: Doors must open before the event starts.',
    ],
    [
      'sales that end before they open',
      { salesOpenAt: '2027-06-04T12:00:00.000Z' },
      'sales: Sales must open before they close.',
    ],
    [
      'sales that are over',
      { salesOpenAt: '2026-10-01T00:00:00.000Z', salesCloseAt: '2026-11-01T00:00:00.000Z' },
      'sales: Sales would be over already.',
    ],
    [
      'sales after its end',
      { salesCloseAt: '2027-06-05T00:00:00.000Z' },
      'sales: Sales must close before the event ends.',
    ],
    [
      'cancelling after its start',
      { cancellableUntil: '2027-06-04T12:00:00.000Z' },
      'sales: Cancelling must end before the event starts.',
    ],
  ])('sees %s', (_, event, message) => {
    expect(failing(aDossier(event))).toContain(message);
  });

  test.each([
    [1, 'EUR', 'must be at least €0.50, or nothing'],
    [199, 'MYR', 'must be at least RM 2.00, or nothing'],
    [100_000_000, 'EUR', 'must be at most €999,999.99'],
    [1_000_000, 'ISK', 'must be at most kr 999,999'],
    [5124, 'KWD', 'must end in 0: the last digit of KWD cannot be paid'],
    [5000, 'CUP', 'cannot be paid in CUP; choose another currency'],
  ])('sees a price of %i %s that nobody could pay', (amount, currency, why) => {
    const said = failing(priced(amount, currency)).map((text) => text.replaceAll('\u00a0', ' '));
    expect(said).toEqual([`categories: The price of “All” ${why}.`]);
  });

  test('sees a price in another currency than that of the event', () => {
    const { event } = aDossier({ currency: 'EUR' });
    expect(failing(aDossier(event))).toEqual(['categories: The price of “All” is not in EUR.']);
  });

  test.each([
    [0, 'EUR'],
    [50, 'EUR'],
    [0, 'CUP'],
    [99_999_999, 'USD'],
    [5120, 'KWD'],
  ])('has nothing against %i %s', (amount, currency) => {
    expect(failing(priced(amount, currency))).toEqual([]);
  });

  test.each<[string, Partial<EventDossier>, string]>([
    ['no chart', { chart: null }, 'venue: The venue has no chart yet.'],
    ['no category', { categories: [] }, 'categories: Add at least one ticket category.'],
    [
      'undecided places',
      { assignments: { sections: {}, areas: {} } },
      'seats: 40 of 40 places have no ticket category yet.',
    ],
    [
      'nothing for sale',
      { assignments: { sections: {}, areas: { room: null } } },
      'seats: No place is for sale.',
    ],
  ])('sees %s', (_, change, message) => {
    expect(failing(aDossier({}, change))).toContain(message);
  });
});
