import { cancelBooking } from '../bookings/cancel-booking.ts';
import { changeHeldSeats } from '../bookings/change-held-seats.ts';
import type { Choice } from '../bookings/choice.ts';
import { extendHold } from '../bookings/extend-hold.ts';
import { type HoldRequest, holdSeats } from '../bookings/hold-seats.ts';
import { receivePaymentEvent } from '../bookings/receive-payment-event.ts';
import { settleForCustomer } from '../bookings/settle-for-customer.ts';
import { startCheckout } from '../bookings/start-checkout.ts';
import { sweepBookings } from '../bookings/sweep-bookings.ts';
import { minutes } from '../clock.ts';
import { DomainError } from '../domain-error.ts';
import { type AccountId, type BookingId, bookingId as bookingIdSchema } from '../ids.ts';
import type { FakePayments, Page } from './fake-payments.ts';
import type { ManualClock } from './manual-clock.ts';
import type { Step, Wish } from './selling-steps.ts';
import { aCustomer, aKey, type Process } from './selling-world.ts';
import { type WebhookPost, webhookPost } from './webhook-post.ts';

/** A customer with what their browser knows; two tabs of one browser know the same. */
type Browser = {
  readonly accountId: AccountId;
  /** What it asked for last, which it may ask for again at any time. */
  request: HoldRequest | null;
  /** Its bookings, the newest last. */
  readonly bookingIds: BookingId[];
  /** It has asked for a payment page. */
  goesToPay: boolean;
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
};

const aBrowser = (): Browser => ({ accountId: aCustomer(), request: null, bookingIds: [], goesToPay: false });

export const aStreet = (payments: FakePayments, clock: ManualClock): Street => ({
  payments,
  clock,
  post: webhookPost(payments),
  browsers: [aBrowser(), aBrowser()],
  givenUp: new Set(),
  free: new Set(),
});

/** One that there is not: looking for it takes a database call and nothing else. */
const anyBooking = (): BookingId => bookingIdSchema.parse(aKey());

const choiceOf = ({ seats, floor }: Wish): Choice => ({
  seats,
  places: floor ? [{ areaId: 'floor', count: floor }] : [],
});

/** One tab of the browser with this number, on a process of its own. */
export const aClient = (process: Process, street: Street, number: 0 | 1) => {
  const { payments, clock, post } = street;
  const browser = street.browsers[number];
  const rival = street.browsers[number === 0 ? 1 : 0];

  const hold = async (by: Browser, choice: Choice): Promise<unknown> => {
    by.request = { accountId: by.accountId, eventId: process.eventId, choice, idempotencyKey: aKey() };
    const { id } = await holdSeats(process)(by.request);
    return by.bookingIds.push(id);
  };

  const checkout = async (bookingId: BookingId): Promise<void> => {
    browser.goesToPay = true;
    const { accountId } = browser;
    const where = { email: 'ada@example.org', publicUrl: 'https://t.test' };
    const { status, total } = await startCheckout(process)({ accountId, bookingId, ...where });
    if (status === 'confirmed' && total === 0) street.free.add(bookingId);
  };

  const cancel = async (bookingId: BookingId): Promise<void> => {
    const { status } = await cancelBooking(process)({ accountId: browser.accountId, bookingId });
    if (status === 'cancelled') street.givenUp.add(bookingId);
  };

  const deliver = async (which: 'oldest' | 'newest' | 'delivered', times: number): Promise<void> => {
    const event = post.take(which, times);
    if (event) await Promise.all(Array.from({ length: times }, () => receivePaymentEvent(process)(event)));
  };

  /** The newest of this browser's payment pages that is like this. */
  const pageThat = (is: (page: Page) => boolean): Page | undefined =>
    browser.bookingIds
      .toReversed()
      .flatMap((id) => payments.pages.get(`page-${id}`) ?? [])
      .find(is);

  const perform = async (step: Step): Promise<unknown> => {
    const bookingId = browser.bookingIds.at(-1);
    const mine = bookingId && { accountId: browser.accountId, bookingId };
    switch (step.does) {
      case 'hold':
        return hold(browser, choiceOf(step.wish));
      case 'rivalHolds':
        return browser.request && hold(rival, browser.request.choice);
      case 'holdAgain':
        return browser.request && holdSeats(process)(browser.request);
      case 'change':
        return mine && changeHeldSeats(process)({ ...mine, choice: choiceOf(step.wish) });
      case 'extend':
        return mine && extendHold(process)(mine);
      case 'checkout':
        return bookingId && checkout(bookingId);
      case 'pay':
      case 'payLate': {
        const late = step.does === 'payLate';
        const page = pageThat(({ state }) => state === (late ? 'expired' : 'open'));
        return page && payments.pay(page.id, { late });
      }
      case 'cancel':
        return bookingId && cancel(bookingId);
      case 'cancelPaid': {
        const paid = pageThat(({ state, refunded }) => state === 'paid' && refunded === 0);
        return paid && cancel(paid.bookingId);
      }
      case 'settle':
        return mine && settleForCustomer(process)(mine);
      case 'look':
        for (let looks = 0; looks < 20 && !rival.goesToPay; looks++) await process.bookings.get(anyBooking());
        return null;
      case 'sweep':
        return sweepBookings(process)();
      case 'wait':
        clock.advance(minutes(step.minutes));
        return null;
      case 'webhook':
        return deliver(step.which, step.times);
      case 'loseWebhook':
        post.lose();
        return null;
      default:
        return step satisfies never;
    }
  };

  return async (steps: readonly Step[]): Promise<void> => {
    for (const step of steps)
      await perform(step).catch((error: unknown) => {
        // A refusal is an answer. Anything else is a fault.
        if (!(error instanceof DomainError)) throw error;
      });
  };
};
