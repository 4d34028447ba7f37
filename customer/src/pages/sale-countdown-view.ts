import { fromInstant } from '@parterre/domain/clock';
import { zoneName } from '@parterre/domain/sales/ticket-desk/event-in-words';
import { html, type Markup } from '@parterre/service-kit/markup';
import { type Told, wordsAndTimes } from './told-page.ts';

/** Each digit by itself, so that all are equally wide. */
const digits = (count: string): Markup =>
  html`<span class="digits">${Array.from(count, (digit) => html`<i>${digit}</i>`)}</span>`;

const part = (count: string, unit: string): Markup =>
  html`<span>${digits(count)} <span>${unit}</span></span>`;

const twoDigits = (count: number): string => String(count).padStart(2, '0');

/** The same parts as the portal counts, in the same places: it goes on from there. */
const partsOf = ({
  page,
  language,
}: Told): { readonly isSoon: boolean; readonly parts: readonly Markup[] } => {
  const { units } = wordsAndTimes({ page, language }).words;
  const all = Math.max(0, Math.ceil((fromInstant(page.event.salesOpenAt) - page.now) / 1000));
  const [days, hours] = [Math.floor(all / 86_400), Math.floor(all / 3600) % 24];
  const [minutes, seconds] = [Math.floor(all / 60) % 60, all % 60];
  const short = [
    part(twoDigits(minutes), units.minutes(minutes)),
    part(twoDigits(seconds), units.seconds(seconds)),
  ];
  const isSoon = days + hours === 0;
  if (isSoon) return { isSoon, parts: short };
  return {
    isSoon,
    parts: [part(String(days), units.days(days)), part(twoDigits(hours), units.hours(hours)), ...short],
  };
};

/** How long it is until the sale begins, and when that is. What would stand still without scripts is not shown there. */
export const saleCountdownView = (told: Told): Markup => {
  const { words, tell } = wordsAndTimes(told);
  const { salesOpenAt, timeZone } = told.page.event;
  const { isSoon, parts } = partsOf(told);
  return html`<div class="sale-countdown">
    <div class="first-scripted" aria-hidden="true">
      <p class="countdown-title">${words.saleStartsIn}</p>
      <p class="countdown figures ${isSoon ? 'soon' : ''}">${parts}</p>
    </div>
    <p class="first-unscripted countdown-title">${words.onSaleFrom}</p>
    <p><b>${tell(salesOpenAt, 'long')}</b></p>
    <p class="small muted">${zoneName(salesOpenAt, timeZone, told.language)}</p>
  </div>`;
};
