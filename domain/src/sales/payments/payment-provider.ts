import { DomainError } from '../../domain-error.ts';
import type { BookingId, RefundId } from '../../ids.ts';
import type { Money } from '../../money.ts';
import { say } from '../words/sales-words.ts';

/**
 * What the provider knows of a payment page. `processing`: the customer has done their part, the money is on its way.
 * `expired`: no money comes any more, be it that nobody paid in time or that the bank said no in the end (`refused`).
 */
export type PaymentOutcome =
  | { readonly state: 'open' | 'processing' }
  | { readonly state: 'expired'; readonly refused?: true }
  | { readonly state: 'paid'; readonly paymentId: string; readonly amount: Money };

/** Money that goes back of a payment. */
export type RefundOrder = {
  /** Ours, by which the provider knows it: however often it is asked for, it is sent once. */
  readonly id: RefundId;
  readonly paymentId: string;
  readonly bookingId: BookingId;
  readonly amount: Money;
  /** All that came in by the payment. */
  readonly paid: Money;
  /** Which try this is. Whatever it says, no more goes back than the amount. */
  readonly attempt: number;
};

const unreachable = say((words) => words.paymentUnavailable);

/** Nobody answers, for now. */
export const paymentUnavailable = (cause?: unknown): DomainError =>
  new DomainError('payment-unavailable', unreachable, { retryAfterSeconds: 5 }, { cause });

/**
 * The provider failed over this try and keeps to that answer; only another try gets another one. Whoever asks writes
 * down that it is another one before asking.
 */
export class SpentAttemptError extends DomainError {
  constructor(cause: unknown) {
    super('payment-unavailable', unreachable, { retryAfterSeconds: 5 }, { cause });
  }
}

/** More questions than the provider answers; it wants to be left alone for a while. */
export class ProviderBusyError extends DomainError {
  constructor(cause: unknown) {
    super('payment-unavailable', unreachable, { retryAfterSeconds: 5 }, { cause });
  }
}

/**
 * `sent`: it is on its way, in minor units; less than was asked for, or nothing, where somebody has sent the rest by hand.
 * `disputed`: the customer's bank has taken the money, so it is not there to be sent. `impossible`: it can never be made,
 * for the provider's reason.
 */
export type RefundAnswer =
  | { readonly state: 'sent'; readonly amount: number }
  | { readonly state: 'disputed' }
  | { readonly state: 'impossible'; readonly reason: string };

/** A refund as the provider knows it: our id for it, null for one that somebody made by hand; minor units. */
export type KnownRefund = { readonly id: string | null; readonly amount: number; readonly failed: boolean };

/**
 * What became of money that came in. `refunds`: what went back or is on its way, and what failed, whoever sent it.
 * `dispute`: the customer's bank has taken it back, until that is decided (`open`) or for good (`lost`).
 */
export type MoneyState = {
  readonly refunds: readonly KnownRefund[];
  readonly dispute: 'none' | 'open' | 'lost';
};

/** Minor units that went back, or are on their way. */
export const returnedOf = ({ refunds }: Pick<MoneyState, 'refunds'>): number =>
  refunds.reduce((total, { amount, failed }) => (failed ? total : total + amount), 0);

export type PageRequest = {
  readonly bookingId: BookingId;
  /**
   * Which try this is. The very same request gets the same page, however often it is asked for; another try, or anything
   * else in it, another page.
   */
  readonly attempt: number;
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
  /** @throws DomainError `payment-refused`, `payment-unavailable`; `SpentAttemptError` */
  readonly openPage: (request: PageRequest) => Promise<{ readonly id: string; readonly url: string }>;
  readonly outcomeOf: (pageId: string) => Promise<PaymentOutcome>;
  /** Ends the page, or answers what became of it where it is too late for that. */
  readonly closePage: (pageId: string) => Promise<PaymentOutcome>;
  /** @throws DomainError `payment-unavailable`; `SpentAttemptError` */
  readonly refund: (refund: RefundOrder) => Promise<RefundAnswer>;
  /** Also what became of a refund that was asked for: it may fail days after the provider took it on. */
  readonly moneyState: (payment: Pick<RefundOrder, 'paymentId' | 'paid'>) => Promise<MoneyState>;
  /** Which booking a payment was for, as far as it is one of ours. */
  readonly bookingOf: (paymentId: string) => Promise<BookingId | null>;
};

/** What the provider says without being asked. `outcome` is absent where it says nothing of a payment's fate. */
export type PaymentEvent = {
  /** The provider's own id of the event. */
  readonly id: string;
  readonly kind: string;
  readonly bookingId: BookingId | null;
  /** The page that the outcome is of. */
  readonly pageId?: string;
  readonly outcome?: PaymentOutcome;
  /** Money that had come in went back, or is disputed; what became of it, the provider is asked. */
  readonly moneyMoved?: { readonly paymentId: string | null };
};

/** Reads a webhook as it came: its bytes and its signature header. Signed by the provider, it may still be no event. */
export type ReadWebhook = (body: Buffer, signature: string) => PaymentEvent | 'unsigned' | 'no-event';
