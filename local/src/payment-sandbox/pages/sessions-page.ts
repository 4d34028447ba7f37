import { disputeOf, type Ledger, paymentOf, refundedOf, totalOf } from '../ledger.ts';
import type { SessionRecord } from '../records.ts';
import { type Html, html, nothing } from '../../pages/html.ts';
import { timeText } from '../../pages/time-text.ts';
import { layout } from './layout.ts';
import { moneyText } from './money-text.ts';

const SHOWN = 50;

/** For developers: what the sandbox was asked to do lately, newest first. */
export function sessionsPage(ledger: Ledger): Html {
  const recent = [...ledger.sessions.values()].slice(-SHOWN).reverse();
  const body = html`<section aria-labelledby="sessions-title">
    <h1 id="sessions-title">Recent payments</h1>
    <p>This sandbox stands in for Stripe on your computer. What Parterre asks it to collect shows up here.</p>
    ${
      recent.length === 0
        ? html`<p class="empty">Nothing yet. Choose seats in the customer portal and go to checkout.</p>`
        : html`<ul class="sessions">
            ${recent.map((session) => row(ledger, session))}
          </ul>`
    }
  </section>`;
  return layout({ title: 'Recent payments', body });
}

function row(ledger: Ledger, session: SessionRecord): Html {
  return html`<li>
    <a href="/c/pay/${session.id}">${session.lines[0]?.name ?? session.id}</a>
    <span class="figure">${moneyText(totalOf(session), session.currency)}</span>
    <span class="quiet">${timeText(session.created * 1000)} · ${session.email ?? 'no e-mail'}</span>
    <span class="state">${stateText(ledger, session)}</span>
    ${deedsFor(ledger, session)}
  </li>`;
}

/** What one could do by hand at the provider, and what the customer's bank could. */
function deedsFor(ledger: Ledger, session: SessionRecord): Html {
  const payment = paymentOf(ledger, session);
  if (payment?.status !== 'succeeded') return nothing;
  const dispute = disputeOf(ledger, payment.id);
  const button = ([deed, words]: readonly [string, string]): Html =>
    html`<button type="submit" class="second" formaction="/payments/${payment.id}/${deed}">${words}</button>`;
  const decisions = [
    ['dispute-won', 'Dispute is won'],
    ['dispute-lost', 'Dispute is lost'],
  ] as const;
  const refunds = [
    ['refund', 'Refund'],
    ['refund-half', 'Refund half'],
    ['dispute', 'Dispute'],
  ] as const;
  if (refundedOf(ledger, payment.id) === payment.amount || (dispute && dispute.status !== 'needs_response'))
    return nothing;
  return html`<form method="post" class="deeds">${(dispute ? decisions : refunds).map(button)}</form>`;
}

function stateText(ledger: Ledger, session: SessionRecord): string {
  const payment = paymentOf(ledger, session);
  if (!payment) return session.status === 'open' ? 'waiting for the customer' : 'expired';
  if (payment.status === 'processing') return 'on its way';
  if (payment.status === 'failed') return 'failed';
  const dispute = disputeOf(ledger, payment.id);
  if (dispute) return dispute.status === 'needs_response' ? 'disputed' : `dispute ${dispute.status}`;
  const refunded = refundedOf(ledger, payment.id);
  return refunded === 0 ? 'paid' : `${moneyText(refunded, payment.currency)} refunded`;
}
