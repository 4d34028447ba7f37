import { eventKind, type EventKind } from '@parterre/domain/programme/events/event';
import type { Language } from '@parterre/domain/words/languages';
import { html, type Markup, type Part } from '@parterre/service-kit/markup';
import type { PageFilling } from '@parterre/service-kit/page-filling';
import { type Card, cardsView } from './card-view.ts';
import type { EventsOnPage } from './events-on-page.ts';
import { pageHead } from './page-head.ts';
import { sharedHead } from './shared-head.ts';
import { pageWords } from './words/page-words.ts';

/** What of the programme is shown; the address says it as `/?kind=music`. */
export type Shown = Exclude<EventKind, 'other'> | 'online' | 'all';

export const shownKinds = eventKind.exclude(['other']).options;

const icon = (name: string): Markup =>
  html`<span class="first-icon"
    ><svg aria-hidden="true"><use href="icons.svg#${name}" /></svg
  ></span>`;

const chip = (href: string, said: Part, isOn: boolean): Markup =>
  html`<a class="chip" href="${href}" ${isOn ? html`aria-current="true"` : null}>${said}</a>`;

/** Days are of the visitor, so that only the portal can tell which they are: their places are kept. */
const filters = (shown: Shown, language: Language): Markup => {
  const { dates, kinds } = pageWords.in(language);
  return html`<div class="cluster first-filters">
    ${chip('/', dates.all, shown === 'all')}
    ${[dates.today, dates.weekend, html`${icon('event')}${dates.pick}`].map(
      (said) => html`<span class="chip first-scripted">${said}</span>`,
    )}
    ${shownKinds.map((kind) => chip(`/?kind=${kind}`, kinds[kind], shown === kind))}
    ${chip('/?kind=online', html`${icon('videocam')}${kinds.online}`, shown === 'online')}
  </div>`;
};

const feature = ({ slug, title, poster }: Card): Markup | null =>
  poster &&
  html`<a class="feature" href="/events/${slug}" aria-label="${title}">
    <div class="first-poster" style="background: ${poster.colour}">
      <img
        src="${poster.small}"
        srcset="${poster.small} 480w, ${poster.large} 1200w"
        sizes="50vw"
        alt="${poster.alt}"
        loading="lazy"
      />
    </div>
  </a>`;

const hero = ({ events }: EventsOnPage, language: Language): Markup => {
  const { home } = pageWords.in(language);
  const [first] = events;
  return html`<section class="wrap home-hero">
    <div>
      <h1>${home.heading}</h1>
      <p class="muted">${home.text}</p>
      <form role="search" action="/search">
        <span class="first-icon"
          ><svg aria-hidden="true"><use href="icons.svg#search" /></svg
        ></span>
        <input
          type="search"
          name="q"
          maxlength="100"
          aria-label="${home.searchLabel}"
          placeholder="${home.placeholder}"
        />
        <button type="submit" class="button small">${home.search}</button>
      </form>
    </div>
    ${first ? feature(first) : null}
  </section>`;
};

type Filling = {
  readonly page: EventsOnPage;
  readonly shown: Shown;
  readonly language: Language;
  readonly publicUrl: string;
};

/** What's on. */
export const homeFilling = ({ page, shown, language, publicUrl }: Filling): PageFilling => {
  const { home, whatsOn, nothing, ...words } = pageWords.in(language);
  const { title, description } = home;
  const { events, now, answers } = page;
  return {
    status: 200,
    title,
    description,
    head: html`${sharedHead({ title, description, url: new URL('/', publicUrl).href, picture: null })}
      <link rel="alternate" type="application/rss+xml" href="/feed.xml" title="${words.feed.title}" />`,
    body: html`${pageHead(pageWords.in(language))}
      <div role="main">
        ${hero(page, language)}
        <section class="wrap">
          <h2 class="unseen">${whatsOn}</h2>
          ${filters(shown, language)}
          ${events.length > 0 ? cardsView(events, language, now) : html`<p class="muted">${nothing}</p>`}
        </section>
      </div>`,
    answers,
  };
};
