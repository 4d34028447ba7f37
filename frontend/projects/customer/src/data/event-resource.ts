import type { HttpResourceRef } from '@angular/common/http';
import { inject } from '@angular/core';
import type { EventDetail } from './api.ts';
import { CustomerApi } from './customer-api.ts';

/** One event by the slug in the address, read anew when the page is shown again. */
export function eventResource(slug: () => string): HttpResourceRef<EventDetail | undefined> {
  return inject(CustomerApi).freshResource('api/events/{slug}', () => ({ path: { slug: slug() } }));
}
