import { dataElement, html } from '@parterre/service-kit/markup';
import type { PageFilling } from '@parterre/service-kit/page-filling';
import { sharedSize } from '@parterre/domain/programme/posters/poster-maker';
import { formatEventTime } from '@parterre/domain/sales/ticket-desk/event-in-words';
import type { Language } from '@parterre/domain/words/languages';
import { pictureAddress } from '../catalogue/poster-answer.ts';
import type { EventOnPage } from './event-on-page.ts';
import { eventView } from './event-view.ts';
import { organizerUrl } from './organizer-filling.ts';
import { pageHead } from './page-head.ts';
import { sharedHead, type SharedPicture } from './shared-head.ts';
import { structuredEvent } from './structured-event.ts';
import { pageWords } from './words/page-words.ts';

/** In characters: what search engines and other sites show of a description. */
const shownOfDescription = 160;

/** A text of few words, or of a script without blanks, is cut where it is too long. */
const longestWord = 30;

const inShort = (text: string): string => {
  const letters = Array.from(text.replace(/\s+/g, ' ').trim());
  if (letters.length <= shownOfDescription) return letters.join('');
  const cut = letters.slice(0, shownOfDescription);
  const blank = cut.lastIndexOf(' ');
  return `${cut.slice(0, blank > shownOfDescription - longestWord ? blank : undefined).join('')}…`;
};

/** Of a poster that an older release made there is no card, and its own picture is shown. */
const pictureOf = ({ event: { poster } }: EventOnPage, publicUrl: string): SharedPicture | null =>
  poster && {
    url: new URL(pictureAddress(poster.shared ?? poster.large), publicUrl).href,
    alt: poster.alt,
    size: poster.shared === undefined ? null : sharedSize,
  };

const describe = ({ event }: EventOnPage, language: Language): string => {
  const words = pageWords.in(language);
  const when = formatEventTime(event.startsAt, event.timeZone, language);
  const where = event.venue.online
    ? words.onlinePlace
    : [event.venue.name, event.venue.city].filter(Boolean).join(', ');
  return inShort(`${words.summary({ when, where })} ${event.description}`);
};

type Filling = { readonly page: EventOnPage; readonly language: Language; readonly publicUrl: string };

/** The page of an event. */
export const eventFilling = ({ page, language, publicUrl }: Filling): PageFilling => {
  const { event, detail } = page;
  const url = new URL(`/events/${event.slug}`, publicUrl).href;
  const picture = pictureOf(page, publicUrl);
  const description = describe(page, language);
  const organizer = organizerUrl(event.organizationId, publicUrl);
  const structured = structuredEvent(page, { url, organizer, picture: picture?.url ?? null });
  return {
    status: 200,
    title: `${event.title} · Parterre`,
    description,
    head: html`${sharedHead({ title: event.title, description, url, picture })}${dataElement(
      'type="application/ld+json"',
      structured,
    )}`,
    body: html`${pageHead(pageWords.in(language))}
      <div role="main">${eventView(page, language)}</div>`,
    answers: { [`api/events/${encodeURIComponent(event.slug)}`]: detail },
  };
};

/** The page on which its seats are chosen: for search engines it is the page of the event. */
export const seatsFilling = (filling: Filling): PageFilling => {
  const { event } = filling.page;
  const title = pageWords.in(filling.language).seats({ title: event.title });
  return { ...eventFilling(filling), title: `${title} · Parterre`, body: null };
};
