import type { RefundRequest } from '../sales/paying/refund-booking.ts';
import type { HoldRequest } from '../sales/holding/hold-attempt.ts';
import type { BookingId, RefundId } from '../ids.ts';
import type { FakePayments } from './fake-payments.ts';
import type { ManualClock } from './manual-clock.ts';
import type { Buyer } from '../sales/bookings/buyer.ts';
import { aBuyer, aGuest } from './selling-world.ts';
import { type WebhookPost, webhookPost } from './webhook-post.ts';

/** A customer with what their browser knows. What its tabs show is each one's own, and may be long out of date. */
export type Browser = {
  readonly buyer: Buyer;
  /** What it asked for last, which it may ask for again at any time. */
  request: HoldRequest | null;
  /** Its bookings, the newest last. */
  readonly bookingIds: BookingId[];
  /** The payment pages that it was sent to, the newest last. */
  readonly pageIds: string[];
  /** It has asked for a payment page. */
  goesToPay: boolean;
  /** What the seller was asked to pay back last, and may be asked for again. */
  payBack: RefundRequest | null;
  /** How often a tab has changed a hold or gone to pay. */
  deeds: number;
};

/** All that two browsers and everybody else have to do with. */
export type Street = {
  readonly payments: FakePayments;
  readonly clock: ManualClock;
  readonly post: WebhookPost;
  readonly browsers: readonly [Browser, Browser];
  /** Bookings that their customers cancelled. */
  readonly givenUp: Set<BookingId>;
  /** Bookings that cost nothing and got their tickets. */
  readonly free: Set<BookingId>;
  /** What was given back that its customer had not seen, in words. */
  readonly wronged: string[];
  /** Refunds that somebody asked for and was promised: how much of them. */
  readonly askedBack: Map<RefundId, number>;
  /** Bookings of which seats were picked. */
  readonly picked: BookingId[];
  /** How often a page was told that what it shows is out of date. */
  stale: number;
  /** How often a customer was told of the seats that they have at the event already. */
  reminded: number;
};

const aBrowser = (buyer: Buyer): Browser => ({
  buyer,
  request: null,
  bookingIds: [],
  goesToPay: false,
  payBack: null,
  deeds: 0,
  pageIds: [],
});

export const aStreet = (payments: FakePayments, clock: ManualClock): Street => ({
  payments,
  clock,
  post: webhookPost(payments),
  // One has an account, the other one is a guest.
  browsers: [aBrowser(aBuyer()), aBrowser(aGuest())],
  givenUp: new Set(),
  free: new Set(),
  wronged: [],
  askedBack: new Map(),
  picked: [],
  stale: 0,
  reminded: 0,
});
