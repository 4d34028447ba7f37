import type { EventSummary } from '../data/api.ts';

/** An event as lists show it. */
export function anEvent(change: Partial<EventSummary> = {}): EventSummary {
  const { title = 'Nocturne' } = change;
  return {
    ...{ id: title, slug: title, title, status: 'published', kind: 'music', poster: null },
    ...{ startsAt: '2026-12-04T19:00:00Z', timeZone: 'Europe/Vienna', venueName: 'Kumo Hall' },
    ...change,
  };
}
