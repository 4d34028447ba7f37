import { formatPrice } from '@parterre/domain/money';
import { type Language, locales } from '@parterre/domain/words/languages';
import { html, type Markup, type Part } from '@parterre/service-kit/markup';
import { zoneName } from '@parterre/domain/sales/ticket-desk/event-in-words';
import { isOnSale } from '@parterre/domain/programme/catalogue/availability';
import type { EventOnPage } from './event-on-page.ts';
import { pricesView } from './prices-view.ts';
import { saleCountdownView } from './sale-countdown-view.ts';
import { isBefore, type Told, wordsAndTimes } from './told-page.ts';

/** Of the same sizes as the portal asks for, so that it is fetched once. */
const poster = ({ page: { detail } }: Told): Markup => {
  if (!detail.poster) return html`<div class="event-poster"></div>`;
  const { small, large, alt, colour } = detail.poster;
  return html`<div class="event-poster" style="background: ${colour}">
    <img
      src="${small}"
      srcset="${small} 480w, ${large} 1200w"
      sizes="(max-width: 700px) 100vw, 45vw"
      alt="${alt}"
      fetchpriority="high"
    />
  </div>`;
};

const icon = (name: string): Markup =>
  html`<span class="first-icon"
    ><svg aria-hidden="true"><use href="icons.svg#${name}" /></svg
  ></span>`;

const fact = (name: string, said: Part): Markup =>
  html`<li>
    ${icon(name)}
    <div>${said}</div>
  </li>`;

const when = (told: Told): string => {
  const { words, tell } = wordsAndTimes(told);
  const { startsAt, endsAt, doorsAt } = told.page.event;
  const time = tell(startsAt, 'clock');
  const begin =
    doorsAt === null ? words.starts({ time }) : words.doors({ doors: tell(doorsAt, 'clock'), time });
  return `${begin}, ${words.endsAbout({ time: tell(endsAt, 'clock') })}`;
};

const mapOf = ({ name, address, city, country }: EventOnPage['event']['venue']): string => {
  const place = [name, address, city, country].filter(Boolean).join(', ');
  return `https://www.openstreetmap.org/search?query=${encodeURIComponent(place)}`;
};

const facts = (told: Told): Markup => {
  const { words, tell } = wordsAndTimes(told);
  const { venue, cancellableUntil, organizationId, organizationName } = told.page.event;
  const { placesPerCustomer } = told.page.detail;
  return html`<ul class="facts">
    ${fact('schedule', when(told))}
    ${
      venue.online
        ? fact('videocam', html`<p>${words.online}</p>`)
        : fact(
            'location_on',
            html`<p>${venue.name}, ${venue.city}</p>
              <p class="small muted">${venue.address}</p>
              <a class="small link" href="${mapOf(venue)}" rel="noopener">${words.map}</a>`,
          )
    }
    ${
      isBefore(told) || placesPerCustomer === null
        ? null
        : fact('confirmation_number', html`<p>${words.most({ places: placesPerCustomer })}</p>`)
    }
    ${fact(
      'undo',
      html`<p>
          ${
            cancellableUntil === null
              ? words.notCancellable
              : words.cancellableUntil({ day: tell(cancellableUntil, 'day') })
          }
        </p>
        <p class="small muted">${words.ifOff}</p>`,
    )}
    ${fact(
      'group',
      html`<p>
        ${words.presentedBy} <a class="link" href="/organizers/${organizationId}">${organizationName}</a>
      </p>`,
    )}
  </ul>`;
};

/** Sharing takes a script: its place is kept. */
const actions = (told: Told): Markup => {
  const { words } = wordsAndTimes(told);
  const { slug } = told.page.event;
  return html`<div class="event-actions">
    <a class="button quiet small" href="/api/events/${slug}/calendar.ics" download
      >${icon('calendar_month')}${words.addToCalendar}</a
    >
    <span class="button quiet small first-scripted">${icon('send')}${words.share}</span>
  </div>`;
};

/** Where prices begin: `from RM 45`, or what all cost. */
const lowest = (told: Told): string | null => {
  const { words, price } = wordsAndTimes(told);
  const { from, categories } = told.page.detail;
  if (!from) return null;
  const areSame = categories.every((category) => category.price.amount === from.amount);
  return areSame ? price(from) : words.from({ price: formatPrice(from, locales[told.language]) });
};

/** On a phone, beside the button. */
const brief = (told: Told): Markup => {
  const { tell } = wordsAndTimes(told);
  return html`<p class="brief">
    <b class="figures">${lowest(told)}</b>
    <span class="mini muted">${tell(told.page.event.startsAt, 'day')}</span>
  </p>`;
};

/** The way to the seats, or why there is none. */
const act = (told: Told): Markup => {
  const { words } = wordsAndTimes(told);
  const { event, detail, isOver, now } = told.page;
  const closed = (said: string): Markup => html`<p class="closed">${said}</p>`;
  if (isOver) return closed(words.over);
  if (detail.availability === 'sold-out') return closed(words.soldOut);
  if (now < Date.parse(event.salesOpenAt))
    return html`<span class="button first-scripted">${icon('notifications')}${words.tellMe}</span>`;
  if (!isOnSale(event, now)) return closed(words.closed);
  return html`<a class="button" href="/events/${event.slug}/seats">${words.chooseSeats}</a>`;
};

/** What comes first while the sale has yet to begin. */
const beforeSale = (told: Told): Markup => {
  const { venue } = told.page.event;
  return html`${venue.online ? null : html`<p class="muted">${venue.name}, ${venue.city}</p>`}
    ${saleCountdownView(told)}
    <div class="before">${pricesView(told)}</div>`;
};

const paragraphs = (description: string): readonly Markup[] =>
  description.split(/\n{2,}/).map((text) => html`<p>${text}</p>`);

/** An event as its page shows it, in the same places, without a script. */
export const eventView = (page: EventOnPage, language: Language): Markup => {
  const told = { page, language };
  const { tell } = wordsAndTimes(told);
  const { event } = page;
  return html`<article class="wrap event-view">
    ${poster(told)}
    <div>
      <p class="when">
        ${tell(event.startsAt, 'long')}
        <span class="first-unscripted">(${zoneName(event.startsAt, event.timeZone, language)})</span>
      </p>
      <h1>${event.title}</h1>
      ${isBefore(told) ? beforeSale(told) : null}
      <div class="muted reading stack">${paragraphs(event.description)}</div>
      ${facts(told)} ${actions(told)} ${isBefore(told) ? null : pricesView(told)}
      <div class="act">${isBefore(told) ? null : brief(told)}${act(told)}</div>
    </div>
  </article>`;
};
