import type { Venue } from '../data/api.ts';

/** A place in Vienna that has a chart. */
export function aVenue(change: Partial<Venue> = {}): Venue {
  const { name = 'Kumo Hall' } = change;
  return {
    ...{ id: name, organizationId: 'o1', name, address: 'Ring 1', city: 'Vienna', country: 'AT' },
    ...{ timeZone: 'Europe/Vienna', online: false, latestChart: 1 },
    ...change,
  };
}
