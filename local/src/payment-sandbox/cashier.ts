import type { RefundRequest, SessionRequest } from './api/requests.ts';
import { type Ledger, paymentOf, totalOf } from './ledger.ts';
import { createDisputes, type Disputes } from './disputes.ts';
import { newId } from './new-id.ts';
import { newRefund } from './new-refund.ts';
import { newSession } from './new-session.ts';
import type { EventRecord, PaymentRecord, RefundRecord, SessionRecord } from './records.ts';
import { presentCharge, presentRefund, presentSession } from './stripe-objects.ts';
import type { CardBehaviour } from './test-cards.ts';
import type { WebhookSender } from './webhooks/webhook-sender.ts';

export type CashierParts = {
  ledger: Ledger;
  webhooks: WebhookSender;
  publicUrl: string;
  latePaymentSeconds: number;
  /** Milliseconds since 1970. */
  now: () => number;
  changed: () => void;
};

export type PaymentAnswer = 'complete' | 'declined';

/** What can happen to the money. Every change tells the webhook what Stripe would tell it. */
export type Cashier = Disputes & {
  open: (request: SessionRequest) => SessionRecord;
  expire: (session: SessionRecord) => void;
  pay: (session: SessionRecord, behaviour: CardBehaviour) => PaymentAnswer;
  /** The money of a late payment arrives, or does not. */
  settle: (payment: PaymentRecord) => void;
  refund: (payment: PaymentRecord, request: RefundRequest) => RefundRecord;
  /** The bank sends a refund back that had been made. */
  failRefund: (refund: RefundRecord) => void;
  /** Does what is due by now: sessions to expire, late payments to settle, refunds to fail. */
  sweep: () => void;
};

type Course = {
  late?: { succeeds: boolean; never?: true };
  notices: number;
  noticeComesLast?: true;
  refusesRefunds?: true;
  isDisputed?: true;
};

/** How a payment goes on, and how often the webhook hears of the session's completion. */
const courses: Record<Exclude<CardBehaviour, 'declines'>, Course> = {
  pays: { notices: 1 },
  'asks-for-confirmation': { notices: 1 },
  'pays-late': { late: { succeeds: true }, notices: 1 },
  'fails-late': { late: { succeeds: false }, notices: 1 },
  'never-arrives': { late: { succeeds: false, never: true }, notices: 1 },
  'is-disputed': { notices: 1, isDisputed: true },
  'webhook-twice': { notices: 2 },
  'webhook-never': { notices: 0 },
  'webhooks-out-of-order': { late: { succeeds: true }, notices: 1, noticeComesLast: true },
  'refund-fails': { notices: 1, refusesRefunds: true },
};

export function createCashier(parts: CashierParts): Cashier {
  const { ledger, webhooks, latePaymentSeconds, changed } = parts;
  const seconds = (): number => Math.floor(parts.now() / 1000);
  const present = presentSession(ledger, parts.publicUrl);
  const event = (type: string, object: object): EventRecord => {
    return { id: newId('evt'), type, created: seconds(), object };
  };

  const { dispute, decide } = createDisputes({
    ledger,
    changed,
    seconds,
    tell: (type, object) => webhooks.send(event(type, object)),
  });

  const open: Cashier['open'] = (request) => {
    const session = newSession(request, seconds());
    ledger.sessions.set(session.id, session);
    changed();
    return session;
  };

  const expire: Cashier['expire'] = (session) => {
    session.status = 'expired';
    changed();
    webhooks.send(event('checkout.session.expired', present(session)));
  };

  const pay: Cashier['pay'] = (session, behaviour) => {
    if (behaviour === 'declines') return 'declined';
    const { late, notices, noticeComesLast, refusesRefunds = false, isDisputed } = courses[behaviour];
    const settlement = late && settlementOf(late, seconds() + latePaymentSeconds);
    const payment = { ...newPayment(session, seconds(), settlement), refusesRefunds };
    ledger.payments.set(payment.id, payment);
    session.status = 'complete';
    session.paymentId = payment.id;
    changed();
    const completed = event('checkout.session.completed', present(session));
    webhooks.send(completed, { times: notices, afterPayment: noticeComesLast ? payment.id : null });
    if (isDisputed) dispute(payment);
    return 'complete';
  };

  const settle: Cashier['settle'] = (payment) => {
    const { settlement } = payment;
    if (!settlement) return;
    payment.status = settlement.succeeds ? 'succeeded' : 'failed';
    payment.settlement = null;
    changed();
    const session = ledger.sessions.get(payment.sessionId);
    if (session) webhooks.send(event(`checkout.session.async_payment_${payment.status}`, present(session)));
    webhooks.release(payment.id);
  };

  const refund: Cashier['refund'] = (payment, request) => {
    const record = newRefund(ledger, payment, request, seconds(), latePaymentSeconds);
    ledger.refunds.set(record.id, record);
    changed();
    const shown = presentRefund(payment, record);
    webhooks.send(event('refund.created', shown));
    webhooks.send(event('charge.refunded', presentCharge(ledger, payment)));
    webhooks.send(event('refund.updated', shown));
    return record;
  };

  const failRefund: Cashier['failRefund'] = (refund) => {
    refund.status = 'failed';
    refund.failsAt = null;
    changed();
    const payment = ledger.payments.get(refund.paymentId);
    if (!payment) return;
    const shown = presentRefund(payment, refund);
    webhooks.send(event('refund.updated', shown));
    webhooks.send(event('refund.failed', shown));
  };

  const sweep: Cashier['sweep'] = () => {
    for (const session of ledger.sessions.values()) {
      if (session.status === 'open' && session.expiresAt <= seconds()) expire(session);
      const payment = paymentOf(ledger, session);
      if (payment?.settlement && payment.settlement.at <= seconds()) settle(payment);
    }
    for (const record of ledger.refunds.values())
      if (record.failsAt !== null && record.failsAt <= seconds()) failRefund(record);
  };

  return { open, expire, pay, settle, refund, failRefund, dispute, decide, sweep };
}

/** @param at seconds since 1970 when money that is late arrives or fails, if ever */
function settlementOf(
  { never, succeeds }: NonNullable<Course['late']>,
  at: number,
): PaymentRecord['settlement'] {
  return { at: never ? Number.MAX_SAFE_INTEGER : at, succeeds };
}

function newPayment(
  session: SessionRecord,
  now: number,
  settlement: PaymentRecord['settlement'] = null,
): PaymentRecord {
  return {
    id: newId('pi'),
    chargeId: newId('ch'),
    sessionId: session.id,
    created: now,
    amount: totalOf(session),
    currency: session.currency,
    description: session.paymentDescription,
    metadata: session.paymentMetadata,
    status: settlement ? 'processing' : 'succeeded',
    settlement,
    refusesRefunds: false,
  };
}
