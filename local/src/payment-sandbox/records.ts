import { z } from 'zod';

const metadata = z.record(z.string(), z.string());
export type Metadata = z.infer<typeof metadata>;

const line = z.object({ name: z.string(), amount: z.number(), quantity: z.number() });

/** Times are seconds since 1970 and amounts are in the currency's minor unit, as at Stripe. */
const session = z.object({
  id: z.string(),
  created: z.number(),
  expiresAt: z.number(),
  currency: z.string(),
  lines: z.array(line),
  clientReferenceId: z.string().nullable(),
  email: z.string().nullable(),
  metadata,
  successUrl: z.string(),
  cancelUrl: z.string().nullable(),
  paymentDescription: z.string().nullable(),
  paymentMetadata: metadata,
  status: z.enum(['open', 'complete', 'expired']),
  paymentId: z.string().nullable(),
});
export type SessionRecord = z.infer<typeof session>;

const payment = z.object({
  id: z.string(),
  chargeId: z.string(),
  sessionId: z.string(),
  created: z.number(),
  amount: z.number(),
  currency: z.string(),
  description: z.string().nullable(),
  metadata,
  status: z.enum(['processing', 'succeeded', 'failed']),
  /** For money on its way: when it arrives, or turns out not to. */
  settlement: z.object({ at: z.number(), succeeds: z.boolean() }).nullable(),
  /** The bank sends refunds of it back. */
  refusesRefunds: z.boolean().default(false),
});
export type PaymentRecord = z.infer<typeof payment>;

const refund = z.object({
  id: z.string(),
  created: z.number(),
  paymentId: z.string(),
  amount: z.number(),
  reason: z.string().nullable(),
  metadata,
  status: z.enum(['succeeded', 'failed']).default('succeeded'),
  /** When the bank sends it back. */
  failsAt: z.number().nullable().default(null),
});
export type RefundRecord = z.infer<typeof refund>;

const dispute = z.object({
  id: z.string(),
  created: z.number(),
  paymentId: z.string(),
  amount: z.number(),
  status: z.enum(['needs_response', 'won', 'lost']),
});
export type DisputeRecord = z.infer<typeof dispute>;

const event = z.object({ id: z.string(), type: z.string(), created: z.number(), object: z.unknown() });
export type EventRecord = z.infer<typeof event>;

/** An event that is still to be sent; `afterPayment` waits for that payment to settle first. */
const delivery = z.object({
  id: z.string(),
  event,
  dueAtMs: z.number(),
  attempts: z.number(),
  afterPayment: z.string().nullable(),
});
export type DeliveryRecord = z.infer<typeof delivery>;

const answer = z.object({
  fingerprint: z.string(),
  status: z.number().default(200),
  body: z.unknown(),
  /** When it was given. */
  at: z.number().default(0),
});
export type AnswerRecord = z.infer<typeof answer>;

/** All that the sandbox remembers, as it is written to its file. */
export const ledgerState = z.object({
  sessions: z.array(session),
  payments: z.array(payment),
  refunds: z.array(refund),
  disputes: z.array(dispute).default([]),
  events: z.array(event).default([]),
  deliveries: z.array(delivery),
  /** Answers by idempotency key. */
  answers: z.array(z.tuple([z.string(), answer])),
});
export type LedgerState = z.infer<typeof ledgerState>;
