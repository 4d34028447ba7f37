import type { ListedEvent } from '@parterre/domain/programme/search/listed-event';
import { type Markup, xml } from '@parterre/service-kit/markup';
import { organizerUrl } from '../pages/organizer-filling.ts';

/** As many as one sitemap may have (sitemaps.org); of more events the soonest stand in it. */
export const mostUrls = 50_000;

/** Home, the events, and who organizes them, each once. */
const urlsOf = (events: readonly ListedEvent[], publicUrl: string): readonly string[] => {
  const ofEvents = events.map(({ slug }) => new URL(`/events/${slug}`, publicUrl).href);
  const organizers = new Set(events.map(({ organizationId }) => organizerUrl(organizationId, publicUrl)));
  return [new URL('/', publicUrl).href, ...organizers, ...ofEvents].slice(0, mostUrls);
};

export const sitemap = (events: readonly ListedEvent[], publicUrl: string): Markup =>
  xml`<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${urlsOf(events, publicUrl).map((url) => xml`<url><loc>${url}</loc></url>\n`)}</urlset>
`;
