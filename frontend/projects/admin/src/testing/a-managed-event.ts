import type { ManagedEvent } from '../data/api.ts';

/** A draft of an evening in Vienna, as the editor has it. */
export function aManagedEvent(change: Partial<ManagedEvent> = {}): ManagedEvent {
  return {
    ...{ id: 'e1', slug: 'nocturne', title: 'Nocturne', status: 'draft', kind: 'music', poster: null },
    ...{ description: 'Two pianos', organizationId: 'o1', venueId: 'v1', venueName: 'Kumo Hall' },
    ...{ venue: { name: 'Kumo Hall', address: 'Ring 1', city: 'Vienna', country: 'AT', online: false } },
    ...{ startsAt: '2026-12-04T19:00:00.000Z', endsAt: '2026-12-04T21:30:00.000Z', doorsAt: null },
    ...{ salesOpenAt: '2026-10-01T08:00:00.000Z', salesCloseAt: '2026-12-04T19:00:00.000Z' },
    ...{ timeZone: 'Europe/Vienna', currency: 'EUR', cancellableUntil: null, holdMinutes: 8 },
    ...{
      placesPerCustomer: null,
      noSingleSeats: false,
      categories: [],
      chartVersion: 1,
      version: 3,
      publishedAt: null,
    },
    ...change,
  };
}
