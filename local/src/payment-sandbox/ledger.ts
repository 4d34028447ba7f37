import type {
  AnswerRecord,
  DeliveryRecord,
  DisputeRecord,
  EventRecord,
  LedgerState,
  PaymentRecord,
  RefundRecord,
  SessionRecord,
} from './records.ts';

/** Everything by its id. */
export type Ledger = {
  sessions: Map<string, SessionRecord>;
  payments: Map<string, PaymentRecord>;
  refunds: Map<string, RefundRecord>;
  disputes: Map<string, DisputeRecord>;
  events: Map<string, EventRecord>;
  deliveries: Map<string, DeliveryRecord>;
  answers: Map<string, AnswerRecord>;
};

export function emptyLedger(): Ledger {
  return {
    sessions: new Map(),
    payments: new Map(),
    refunds: new Map(),
    disputes: new Map(),
    events: new Map(),
    deliveries: new Map(),
    answers: new Map(),
  };
}

export function ledgerFrom(state: LedgerState): Ledger {
  return {
    sessions: byId(state.sessions),
    payments: byId(state.payments),
    refunds: byId(state.refunds),
    disputes: byId(state.disputes),
    events: byId(state.events),
    deliveries: byId(state.deliveries),
    answers: new Map(state.answers),
  };
}

/** Stripe tells events of a month; here the last ones are enough. */
const keptEvents = 1000;

export function stateOf(ledger: Ledger): LedgerState {
  return {
    sessions: [...ledger.sessions.values()],
    payments: [...ledger.payments.values()],
    refunds: [...ledger.refunds.values()],
    disputes: [...ledger.disputes.values()],
    events: [...ledger.events.values()].slice(-keptEvents),
    deliveries: [...ledger.deliveries.values()],
    answers: [...ledger.answers],
  };
}

function byId<Item extends { id: string }>(items: readonly Item[]): Map<string, Item> {
  return new Map(items.map((item) => [item.id, item]));
}

export function totalOf({ lines }: SessionRecord): number {
  return lines.reduce((sum, { amount, quantity }) => sum + amount * quantity, 0);
}

export function paymentOf(ledger: Ledger, session: SessionRecord): PaymentRecord | undefined {
  return session.paymentId === null ? undefined : ledger.payments.get(session.paymentId);
}

export function disputeOf(ledger: Ledger, paymentId: string): DisputeRecord | undefined {
  return [...ledger.disputes.values()].findLast((dispute) => dispute.paymentId === paymentId);
}

export function refundedOf(ledger: Ledger, paymentId: string): number {
  return [...ledger.refunds.values()]
    .filter((refund) => refund.paymentId === paymentId && refund.status === 'succeeded')
    .reduce((sum, { amount }) => sum + amount, 0);
}
