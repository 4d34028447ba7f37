import type { EventDetail } from '../data/api.ts';

const money = (amount: number) => ({ amount, currency: 'EUR' });
const stalls = { id: 'c1', name: 'Stalls', colour: 'c1', price: money(6000), left: 120 } as const;
const circle = { id: 'c2', name: 'Circle', colour: 'c2', price: money(3500), left: 0 } as const;

/** An event as its page is answered. */
export function anEvent(change: Partial<EventDetail> = {}): EventDetail {
  return {
    ...{ id: 'event-1', slug: 'open-day', title: 'Open Day', kind: 'family', poster: null },
    ...{ startsAt: '2027-05-01T17:00:00Z', endsAt: '2027-05-01T19:30:00Z', doorsAt: null },
    ...{ timeZone: 'Europe/Vienna', from: money(3500), to: money(6000), availability: 'plenty' },
    description: 'For all ages.\n\nBring a coat.',
    venue: { name: 'Kumo Hall', address: 'Ring 1', city: 'Vienna', country: 'AT', online: false },
    sales: { open: true, opensAt: '2027-03-01T09:00:00Z', closesAt: '2027-05-01T17:00:00Z' },
    ...{ cancellableUntil: null, placesPerCustomer: null, maxPlaces: 50, holdMinutes: 10 },
    ...{
      organization: { id: 'o1', name: 'Hudson Rooms' },
      categories: [stalls, circle],
      chart: { url: '/api/charts/v1/1' },
    },
    ...change,
  };
}
