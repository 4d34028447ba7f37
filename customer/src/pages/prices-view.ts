import { html, type Markup } from '@parterre/service-kit/markup';
import { isBefore, type Told, wordsAndTimes } from './told-page.ts';

/** How many places there are and how many each may have, while the sale has yet to begin. */
const places = (told: Told): string => {
  const { words } = wordsAndTimes(told);
  const { categories, placesPerCustomer } = told.page.detail;
  const all = categories.reduce((sum, { left }) => sum + left, 0);
  return words.places({ all, each: placesPerCustomer });
};

/** What places cost, and what is left of each kind. */
export const pricesView = (told: Told): Markup => {
  const { words, price } = wordsAndTimes(told);
  const lines = told.page.detail.categories.map(
    (category) =>
      html`<li>
        <span class="first-swatch" style="background: var(--${category.colour})"></span>
        <b>${category.name}</b>
        <span class="small muted">${isBefore(told) ? null : words.left({ places: category.left })}</span>
        <b>${price(category.price)}</b>
      </li>`,
  );
  return html`<h2 class="unseen">${words.prices}</h2>
    <ul class="prices figures">
      ${lines}
    </ul>
    <p class="small muted">${isBefore(told) ? places(told) : null} ${words.allIn}</p>`;
};
