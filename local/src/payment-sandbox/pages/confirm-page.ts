import { totalOf } from '../ledger.ts';
import type { SessionRecord } from '../records.ts';
import { type Html, html } from '../../pages/html.ts';
import { layout } from './layout.ts';
import { moneyText } from './money-text.ts';
import { summary } from './summary.ts';

/** The second step, as a bank would ask for it. */
export function confirmPage(session: SessionRecord, card: string): Html {
  const total = moneyText(totalOf(session), session.currency);
  const body = html`<section class="payment" aria-labelledby="confirm-title">
    <h1 id="confirm-title">Confirm the payment</h1>
    <p>Your bank asks whether it is you who pays ${total} with the card ending in ${card.slice(-4)}.</p>
    <form method="post" action="/c/pay/${session.id}/confirm" class="choices">
      <input type="hidden" name="card" value="${card}" />
      <button type="submit" name="answer" value="approve">Yes, confirm</button>
      <button type="submit" name="answer" value="refuse" class="second">No, refuse</button>
    </form>
  </section>`;
  return layout({ title: 'Confirm the payment', body, aside: summary(session) });
}
