import { disputeOf, type Ledger, paymentOf, refundedOf, totalOf } from './ledger.ts';
import type { DisputeRecord, EventRecord, PaymentRecord, RefundRecord, SessionRecord } from './records.ts';

// How Stripe's API shows what the ledger holds; only fields that exist there.
// Source: https://docs.stripe.com/api/checkout/sessions/object and the pages beside it.

type Presenter = (
  ledger: Ledger,
  publicUrl: string,
) => (session: SessionRecord, expand?: readonly string[]) => object;

export const presentSession: Presenter =
  (ledger, publicUrl) =>
  (session, expand = []) => {
    const payment = paymentOf(ledger, session);
    const total = totalOf(session);
    return {
      id: session.id,
      object: 'checkout.session',
      amount_subtotal: total,
      amount_total: total,
      cancel_url: session.cancelUrl,
      client_reference_id: session.clientReferenceId,
      created: session.created,
      currency: session.currency,
      customer: null,
      customer_details: session.email === null ? null : { email: session.email },
      customer_email: session.email,
      expires_at: session.expiresAt,
      livemode: false,
      metadata: session.metadata,
      mode: 'payment',
      payment_intent:
        payment && expand.includes('payment_intent') ? presentPayment(payment) : (payment?.id ?? null),
      payment_method_types: ['card'],
      payment_status: payment?.status === 'succeeded' ? 'paid' : 'unpaid',
      status: session.status,
      success_url: session.successUrl,
      ui_mode: 'hosted',
      url: session.status === 'open' ? `${publicUrl}/c/pay/${session.id}` : null,
    };
  };

const paymentStatus = {
  processing: 'processing',
  succeeded: 'succeeded',
  failed: 'requires_payment_method',
} as const;

export function presentPayment(payment: PaymentRecord): object {
  const received = payment.status === 'succeeded';
  return {
    id: payment.id,
    object: 'payment_intent',
    amount: payment.amount,
    amount_received: received ? payment.amount : 0,
    created: payment.created,
    currency: payment.currency,
    description: payment.description,
    latest_charge: payment.chargeId,
    livemode: false,
    metadata: payment.metadata,
    payment_method_types: ['card'],
    status: paymentStatus[payment.status],
  };
}

export function presentCharge(ledger: Ledger, payment: PaymentRecord): object {
  const refunded = refundedOf(ledger, payment.id);
  return {
    id: payment.chargeId,
    object: 'charge',
    amount: payment.amount,
    amount_captured: payment.amount,
    amount_refunded: refunded,
    captured: true,
    created: payment.created,
    currency: payment.currency,
    description: payment.description,
    disputed: disputeOf(ledger, payment.id) !== undefined,
    livemode: false,
    metadata: payment.metadata,
    paid: true,
    payment_intent: payment.id,
    refunded: refunded === payment.amount,
    status: 'succeeded',
  };
}

export function presentRefund(payment: PaymentRecord, refund: RefundRecord): object {
  return {
    id: refund.id,
    object: 'refund',
    amount: refund.amount,
    charge: payment.chargeId,
    created: refund.created,
    currency: payment.currency,
    metadata: refund.metadata,
    payment_intent: payment.id,
    reason: refund.reason,
    status: refund.status,
    ...(refund.status === 'failed' && { failure_reason: 'lost_or_stolen_card' }),
  };
}

export function presentDispute(payment: PaymentRecord, dispute: DisputeRecord): object {
  return {
    id: dispute.id,
    object: 'dispute',
    amount: dispute.amount,
    charge: payment.chargeId,
    created: dispute.created,
    currency: payment.currency,
    is_charge_refundable: false,
    livemode: false,
    metadata: {},
    payment_intent: payment.id,
    reason: 'fraudulent',
    status: dispute.status,
  };
}

const API_VERSION = '2026-10-28.endive';

export function presentEvent({ id, type, created, object }: EventRecord): object {
  return {
    id,
    object: 'event',
    api_version: API_VERSION,
    created,
    data: { object },
    livemode: false,
    pending_webhooks: 1,
    request: { id: null, idempotency_key: null },
    type,
  };
}
