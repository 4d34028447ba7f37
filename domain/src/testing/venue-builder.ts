import { organizationId, randomIds, venueId } from '../ids.ts';
import type { Venue } from '../house/venues/venue.ts';

export const aVenue = (change: Partial<Venue> = {}): Venue => ({
  id: venueId.parse(randomIds.next()),
  organizationId: organizationId.parse(randomIds.next()),
  name: 'Grand Auditorium',
  online: false,
  address: '1 Jalan Persiaran',
  city: 'Subang Jaya',
  country: 'MY',
  timeZone: 'Asia/Kuala_Lumpur',
  latestChart: 0,
  createdAt: '2026-11-01T00:00:00.000Z',
  ...change,
});
