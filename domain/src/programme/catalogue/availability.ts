import { fromInstant } from '../../clock.ts';
import type { Event } from '../events/event.ts';

export type Availability = 'plenty' | 'few' | 'sold-out' | 'not-yet' | 'over';

/** Few are left when nine in ten are gone and a bus load would take the rest. */
const fewShare = 0.1;
const fewPlaces = 30;

export const isOnSale = ({ status, salesOpenAt, salesCloseAt }: Event, now: number): boolean =>
  status === 'published' && fromInstant(salesOpenAt) <= now && now < fromInstant(salesCloseAt);

type Sold = Pick<Event, 'salesOpenAt' | 'salesCloseAt' | 'placesForSale'>;

/** What a list says about an event's places; `left` is null while nobody has counted. `now` in milliseconds. */
export const availabilityOf = (event: Sold, left: number | null, now: number): Availability => {
  if (now >= fromInstant(event.salesCloseAt)) return 'over';
  if (left === 0) return 'sold-out';
  if (now < fromInstant(event.salesOpenAt)) return 'not-yet';
  const few = Math.min(fewPlaces, (event.placesForSale ?? 0) * fewShare);
  return left !== null && left <= few ? 'few' : 'plenty';
};
