import { StripeError } from './api/stripe-error.ts';
import type { RefundRequest, SessionRequest } from './api/requests.ts';
import { type Ledger, paymentOf, refundedOf, totalOf } from './ledger.ts';
import { newId } from './new-id.ts';
import type { PaymentRecord, RefundRecord, SessionRecord } from './records.ts';
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
export type Cashier = {
  open(request: SessionRequest): SessionRecord;
  expire(session: SessionRecord): void;
  pay(session: SessionRecord, behaviour: CardBehaviour): PaymentAnswer;
  /** The money of a late payment arrives, or does not. */
  settle(payment: PaymentRecord): void;
  refund(payment: PaymentRecord, request: RefundRequest): RefundRecord;
  /** Does what is due by now: sessions to expire, late payments to settle. */
  sweep(): void;
};

const HOUR = 3600;

export function createCashier(parts: CashierParts): Cashier {
  const { ledger, webhooks, latePaymentSeconds, changed } = parts;
  const seconds = (): number => Math.floor(parts.now() / 1000);
  const present = presentSession(ledger, parts.publicUrl);
  const event = (type: string, object: object) => ({ id: newId('evt'), type, created: seconds(), object });

  const expire = (session: SessionRecord): void => {
    session.status = 'expired';
    changed();
    webhooks.send(event('checkout.session.expired', present(session)));
  };

  const complete = (session: SessionRecord, settlement: PaymentRecord['settlement']): PaymentRecord => {
    const payment: PaymentRecord = {
      id: newId('pi'),
      chargeId: newId('ch'),
      sessionId: session.id,
      created: seconds(),
      amount: totalOf(session),
      currency: session.currency,
      description: session.paymentDescription,
      metadata: session.paymentMetadata,
      status: settlement ? 'processing' : 'succeeded',
      settlement,
    };
    ledger.payments.set(payment.id, payment);
    session.status = 'complete';
    session.paymentId = payment.id;
    changed();
    return payment;
  };

  const settle = (payment: PaymentRecord): void => {
    const { settlement } = payment;
    if (!settlement) return;
    payment.status = settlement.succeeds ? 'succeeded' : 'failed';
    payment.settlement = null;
    changed();
    const outcome = settlement.succeeds ? 'succeeded' : 'failed';
    const session = ledger.sessions.get(payment.sessionId);
    if (session) webhooks.send(event(`checkout.session.async_payment_${outcome}`, present(session)));
    webhooks.release(payment.id);
  };

  const payLate = (session: SessionRecord, succeeds: boolean, isOutOfOrder: boolean): void => {
    const payment = complete(session, { at: seconds() + latePaymentSeconds, succeeds });
    const completed = event('checkout.session.completed', present(session));
    webhooks.send(completed, isOutOfOrder ? { afterPayment: payment.id } : {});
  };

  const payNow = (session: SessionRecord, times: number): void => {
    complete(session, null);
    webhooks.send(event('checkout.session.completed', present(session)), { times });
  };

  return {
    expire,
    settle,
    open(request) {
      const session = newSession(request, seconds());
      ledger.sessions.set(session.id, session);
      changed();
      return session;
    },
    pay(session, behaviour) {
      switch (behaviour) {
        case 'declines':
          return 'declined';
        case 'pays':
        case 'asks-for-confirmation':
          payNow(session, 1);
          return 'complete';
        case 'webhook-twice':
          payNow(session, 2);
          return 'complete';
        case 'webhook-never':
          payNow(session, 0);
          return 'complete';
        case 'pays-late':
        case 'fails-late':
          payLate(session, behaviour === 'pays-late', false);
          return 'complete';
        case 'webhooks-out-of-order':
          payLate(session, true, true);
          return 'complete';
      }
    },
    refund(payment, request) {
      const refund = newRefund(ledger, payment, request, seconds());
      ledger.refunds.set(refund.id, refund);
      changed();
      const shown = presentRefund(payment, refund);
      webhooks.send(event('refund.created', shown));
      webhooks.send(event('charge.refunded', presentCharge(ledger, payment)));
      webhooks.send(event('refund.updated', shown));
      return refund;
    },
    sweep() {
      for (const session of ledger.sessions.values()) {
        if (session.status === 'open' && session.expiresAt <= seconds()) expire(session);
        const payment = paymentOf(ledger, session);
        if (payment?.settlement && payment.settlement.at <= seconds()) settle(payment);
      }
    },
  };
}

function newSession(request: SessionRequest, now: number): SessionRecord {
  const currencies = new Set(request.line_items.map(({ price_data }) => price_data.currency));
  const [currency = ''] = currencies;
  if (currencies.size > 1) {
    throw new StripeError(400, 'All line items must have the same currency.', { param: 'line_items' });
  }
  return {
    id: newId('cs_test'),
    created: now,
    expiresAt: expiryOf(request, now),
    currency,
    lines: request.line_items.map(({ quantity, price_data }) => ({
      name: price_data.product_data.name,
      amount: price_data.unit_amount,
      quantity,
    })),
    clientReferenceId: request.client_reference_id ?? null,
    email: request.customer_email ?? null,
    metadata: request.metadata,
    successUrl: request.success_url,
    cancelUrl: request.cancel_url ?? null,
    paymentDescription: request.payment_intent_data.description ?? null,
    paymentMetadata: request.payment_intent_data.metadata,
    status: 'open',
    paymentId: null,
  };
}

/** Stripe keeps a session open for at least half an hour and at most a day. */
function expiryOf({ expires_at: at }: SessionRequest, now: number): number {
  if (at === undefined) return now + 24 * HOUR;
  const param = 'expires_at';
  const problem = (limit: string): StripeError =>
    new StripeError(400, `The \`expires_at\` timestamp must be ${limit} from Checkout Session creation.`, {
      param,
    });
  if (at < now + HOUR / 2) throw problem('at least 30 minutes');
  if (at > now + 24 * HOUR) throw problem('less than 24 hours');
  return at;
}

function newRefund(
  ledger: Ledger,
  payment: PaymentRecord,
  request: RefundRequest,
  now: number,
): RefundRecord {
  if (payment.status !== 'succeeded') {
    throw new StripeError(
      400,
      `This PaymentIntent (${payment.id}) does not have a successful charge to refund.`,
    );
  }
  const left = payment.amount - refundedOf(ledger, payment.id);
  if (left === 0) {
    const message = `Charge ${payment.chargeId} has already been refunded.`;
    throw new StripeError(400, message, { code: 'charge_already_refunded' });
  }
  const amount = request.amount ?? left;
  if (amount > left) {
    const message = `Refund amount (${amount}) is greater than unrefunded amount on charge (${left})`;
    throw new StripeError(400, message, { param: 'amount' });
  }
  const { reason = null, metadata } = request;
  return { id: newId('re'), created: now, paymentId: payment.id, amount, reason, metadata };
}
