import { totalOf } from '../ledger.ts';
import type { SessionRecord } from '../records.ts';
import { type TestCard, testCards } from '../test-cards.ts';
import { type Html, html, nothing } from '../../pages/html.ts';
import { layout } from './layout.ts';
import { moneyText } from './money-text.ts';
import { summary } from './summary.ts';

const problems = {
  declined: 'Your card was declined. Nothing was charged; try another card.',
  refused: 'The payment was not confirmed. Nothing was charged; try again or use another card.',
  'unknown-card': 'Choose one of the test cards.',
} as const;
export type CheckoutProblem = keyof typeof problems;

export const isCheckoutProblem = (text: unknown): text is CheckoutProblem =>
  typeof text === 'string' && Object.hasOwn(problems, text);

/** Where the customer pays. Works without a script, by keyboard and on the smallest phone. */
export function checkoutPage(session: SessionRecord, problem?: CheckoutProblem): Html {
  const total = moneyText(totalOf(session), session.currency);
  const body = html`<section class="payment" aria-labelledby="payment-title">
    <h1 id="payment-title">Pay ${total}</h1>
    ${problem ? html`<p class="problem" role="alert">${problems[problem]}</p>` : nothing}
    <form method="post" action="/c/pay/${session.id}">
      <fieldset>
        <legend>Choose a test card</legend>
        ${testCards.map(cardChoice)}
      </fieldset>
      <button type="submit">Pay ${total}</button>
    </form>
    ${session.cancelUrl === null ? nothing : html`<p><a href="${session.cancelUrl}">Cancel and return</a></p>`}
  </section>`;
  return layout({ title: `Pay ${total}`, body, aside: summary(session) });
}

function cardChoice({ number, effect }: TestCard, at: number): Html {
  return html`<label class="card">
    <input type="radio" name="card" value="${number}" ${at === 0 ? html`checked` : nothing} />
    <span class="figure">${number.replace(/(\d{4})(?=\d)/g, '$1 ')}</span>
    <span class="quiet">${effect}</span>
  </label>`;
}

/** For a session that takes no money any more. */
export function closedPage(session: SessionRecord, successUrl: string): Html {
  const isPaid = session.status === 'complete';
  const title = isPaid ? 'This is paid already' : 'This payment page has expired';
  const target = isPaid ? successUrl : session.cancelUrl;
  const body = html`<section class="payment">
    <h1>${title}</h1>
    <p>
      ${isPaid ? 'You do not need to do anything more here.' : 'Nothing was charged. Go back and start again.'}
    </p>
    ${target === null ? nothing : html`<p><a class="button" href="${target}">Return to the shop</a></p>`}
  </section>`;
  return layout({ title, body, aside: summary(session) });
}
