import { formatPrice } from '@parterre/domain/money';
import { type Language, locales } from '@parterre/domain/words/languages';
import { html, type Markup } from '@parterre/service-kit/markup';
import type { describeSummary } from '../catalogue/event-answers.ts';
import { toldTimes } from './told-times.ts';
import { pageWords } from './words/page-words.ts';

export type Card = ReturnType<typeof describeSummary>;

/** So many are seen before anybody scrolls, on a phone. */
const seenFirst = 2;

const poster = ({ poster: picture }: Card, isSeenFirst: boolean): Markup => {
  if (!picture) return html`<div class="first-poster"></div>`;
  const { small, large, alt, colour } = picture;
  return html`<div class="first-poster" style="background: ${colour}">
    <img
      src="${small}"
      srcset="${small} 480w, ${large} 1200w"
      sizes="(max-width: 700px) 50vw, 25vw"
      alt="${alt}"
      ${isSeenFirst ? html`fetchpriority="high"` : html`loading="lazy"`}
    />
  </div>`;
};

const lowest = ({ from, to }: Card, language: Language): string | null => {
  if (!from) return null;
  const words = pageWords.in(language);
  if (to?.amount !== from.amount) return words.from({ price: formatPrice(from, locales[language]) });
  return from.amount === 0 ? words.free : formatPrice(from, locales[language]);
};

const card = (event: Card, isSeenFirst: boolean, language: Language, now: number): Markup => {
  const words = pageWords.in(language);
  const flag = words.flags[event.availability];
  const price = lowest(event, language);
  return html`<li>
    <div class="event-card">
      <a href="/events/${event.slug}">
        <div class="art">
          ${poster(event, isSeenFirst)}${flag === '' ? null : html`<span class="flag">${flag}</span>`}
        </div>
        <h3>${event.title}</h3>
        <p class="when">${toldTimes(event.timeZone, language, now)(event.startsAt, 'short')}</p>
        <p class="small muted">${event.venue.online ? words.onlinePlace : event.venue.name}</p>
        ${price && html`<p class="small figures">${price}</p>`}
      </a>
    </div>
  </li>`;
};

/** Events as lists show them. */
export const cardsView = (events: readonly Card[], language: Language, now: number): Markup =>
  html`<ul class="event-grid">
    ${events.map((event, n) => card(event, n < seenFirst, language, now))}
  </ul>`;
