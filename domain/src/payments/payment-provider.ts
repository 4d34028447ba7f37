import type { BookingId } from '../ids.ts';
import type { Money } from '../money.ts';

/**
 * What the provider knows of a payment page. `processing`: the customer has done their part, the money is on its way.
 * `expired`: no money comes any more, be it that nobody paid in time or that the bank said no in the end (`refused`).
 */
export type PaymentOutcome =
  | { readonly state: 'open' | 'processing' }
  | { readonly state: 'expired'; readonly refused?: true }
  | { readonly state: 'paid'; readonly paymentId: string; readonly amount: Money };

/** A whole payment that goes back. */
export type Refund = {
  readonly paymentId: string;
  readonly bookingId: BookingId;
  readonly amount: Money;
};

/** `sent`: as much as was owed is back or on its way. `failed`: it has come to nothing, and somebody must act. */
export type RefundState = 'sent' | 'failed';

export type PageRequest = {
  readonly bookingId: BookingId;
  readonly title: string;
  readonly lines: readonly { readonly name: string; readonly price: Money; readonly count: number }[];
  readonly email: string;
  /** Where the customer comes back to, paid or not. */
  readonly successUrl: string;
  readonly cancelUrl: string;
  /** When the page stops taking money, in milliseconds. */
  readonly expiresAt: number;
};

/** A payment provider with a payment page of its own. Every call may be repeated: the same page, the same refund. */
export type PaymentProvider = {
  readonly openPage: (request: PageRequest) => Promise<{ readonly id: string; readonly url: string }>;
  readonly outcomeOf: (pageId: string) => Promise<PaymentOutcome>;
  /** Ends the page, or answers what became of it where it is too late for that. */
  readonly closePage: (pageId: string) => Promise<PaymentOutcome>;
  readonly refund: (refund: Refund) => Promise<void>;
  /** What became of a refund that was asked for: it may fail days after the provider took it on. */
  readonly refundState: (refund: Refund) => Promise<RefundState>;
};

/** What the provider says without being asked. `outcome` is absent where it says nothing of a payment's fate. */
export type PaymentEvent = {
  /** The provider's own id of the event. */
  readonly id: string;
  readonly kind: string;
  readonly bookingId: BookingId | null;
  readonly outcome?: PaymentOutcome;
  /** Something happened to a refund; what it is, the provider is asked. */
  readonly aboutRefund?: true;
};

/** Reads a webhook as it came: its bytes and its signature header. Null when the signature is not the provider's. */
export type ReadWebhook = (body: Buffer, signature: string) => PaymentEvent | null;
