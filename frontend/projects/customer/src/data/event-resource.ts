import { httpResource, type HttpResourceRef } from '@angular/common/http';
import type { EventDetail } from './api.ts';

/** One event by the slug in the address. */
export function eventResource(slug: () => string): HttpResourceRef<EventDetail | undefined> {
  return httpResource<EventDetail>(() => `api/events/${encodeURIComponent(slug())}`);
}
