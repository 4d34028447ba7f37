import type { z } from 'zod';
import { event, type Event } from '../events/event.ts';

/** What lists say of an event. A process keeps that of every event that is on, so it has no long texts. */
const listedEvent = event.pick({
  id: true,
  organizationId: true,
  organizationName: true,
  venue: true,
  status: true,
  title: true,
  slug: true,
  kind: true,
  startsAt: true,
  timeZone: true,
  currency: true,
  salesOpenAt: true,
  salesCloseAt: true,
  poster: true,
  priceFrom: true,
  priceTo: true,
  placesForSale: true,
  accessible: true,
});
export type ListedEvent = z.infer<typeof listedEvent>;

export const listedOf = (event: Event): ListedEvent => listedEvent.parse(event);
