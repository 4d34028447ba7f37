import type { EventCounts, FoundEvent } from '../data/api.ts';

export const aFoundEvent = (change: Partial<FoundEvent> = {}): FoundEvent => ({
  ...{ id: 'event-1', slug: 'nocturnes', title: 'Nocturnes for Two Pianos', kind: 'music', poster: null },
  ...{ startsAt: '2027-05-01T10:00:00.000Z', timeZone: 'Asia/Kuala_Lumpur' },
  ...{ from: { amount: 4500, currency: 'MYR' }, to: { amount: 12000, currency: 'MYR' } },
  venue: { name: 'Grand Auditorium', city: 'Subang Jaya', country: 'MY', online: false },
  availability: 'plenty',
  marks: { title: [[0, 7]], venue: [] },
  ...change,
});

export const theCounts = (change: Partial<EventCounts> = {}): EventCounts => ({
  spans: [1, 3],
  cities: [
    { city: 'Tokyo', count: 4 },
    { city: 'Berlin', count: 0 },
  ],
  online: 2,
  kinds: { music: 5, theatre: 0 },
  price: {
    currency: 'MYR',
    step: 1000,
    bars: [0, 1, 4, 2, 0, 1],
    currencies: [
      { currency: 'MYR', count: 8 },
      { currency: 'JPY', count: 2 },
    ],
  },
  accessible: 3,
  available: 6,
  without: { when: 1, where: 2, kind: 3, price: 4, accessible: 5, available: 6 },
  ...change,
});
