import type { ListedEvent } from '@parterre/domain/programme/search/listed-event';
import { formatEventTime } from '@parterre/domain/sales/ticket-desk/event-in-words';
import type { Language } from '@parterre/domain/words/languages';
import { type Markup, xml } from '@parterre/service-kit/markup';
import { pageWords } from '../pages/words/page-words.ts';

export const mostItems = 50;

type Feed = {
  readonly events: readonly ListedEvent[];
  readonly publicUrl: string;
  readonly language: Language;
};

/** The next events for feed readers (RSS 2.0, rssboard.org). */
export const feed = ({ events, publicUrl, language }: Feed): Markup => {
  const words = pageWords.in(language);
  const item = ({ slug, title, startsAt, timeZone, venue }: ListedEvent): Markup => {
    const url = new URL(`/events/${slug}`, publicUrl).href;
    const when = formatEventTime(startsAt, timeZone, language);
    const where = venue.online ? words.onlinePlace : [venue.name, venue.city].filter(Boolean).join(', ');
    return xml`<item>
<title>${title}</title><link>${url}</link><guid>${url}</guid>
<description>${words.summary({ when, where })}</description>
</item>
`;
  };
  return xml`<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0"><channel>
<title>${words.feed.title}</title><link>${new URL('/', publicUrl).href}</link>
<description>${words.feed.about}</description><language>${language}</language>
${events.slice(0, mostItems).map(item)}</channel></rss>
`;
};
