import type { HttpResourceRef } from '@angular/common/http';
import { freshResource } from '@parterre/ui/data/fresh-resource.ts';
import type { EventDetail } from './api.ts';

/** One event by the slug in the address, read anew when the page is shown again. */
export function eventResource(slug: () => string): HttpResourceRef<EventDetail | undefined> {
  return freshResource<EventDetail>(() => `api/events/${encodeURIComponent(slug())}`);
}
