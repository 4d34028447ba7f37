import { totalOf } from '../ledger.ts';
import type { SessionRecord } from '../records.ts';
import { type Html, html, nothing } from '../../pages/html.ts';
import { moneyText } from './money-text.ts';

/** What is being bought, and for how much. */
export function summary(session: SessionRecord): Html {
  const money = (amount: number): string => moneyText(amount, session.currency);
  return html`<section class="summary" aria-labelledby="summary-title">
    <h2 id="summary-title">Your order</h2>
    <p class="total"><span class="quiet">Total</span> <strong>${money(totalOf(session))}</strong></p>
    <ul class="lines">
      ${session.lines.map(
        ({ name, amount, quantity }) =>
          html`<li>
            <span
              >${name}${quantity > 1 ? html` <span class="quiet">${quantity} × ${money(amount)}</span>` : nothing}</span
            >
            <span class="figure">${money(amount * quantity)}</span>
          </li>`,
      )}
    </ul>
    ${session.email === null ? nothing : html`<p class="quiet">For ${session.email}</p>`}
  </section>`;
}
