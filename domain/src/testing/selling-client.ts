import type { Booking } from '../sales/bookings/booking.ts';
import { isPaid } from '../sales/bookings/booking-money.ts';
import { cancelBooking } from '../sales/paying/cancel-booking.ts';
import { changeHeldSeats } from '../sales/holding/change-held-seats.ts';
import type { Choice } from '../sales/holding/choice.ts';
import { endPayment } from '../sales/paying/end-payment.ts';
import { extendHold } from '../sales/holding/extend-hold.ts';
import { giveBackHold } from '../sales/holding/give-back-hold.ts';
import { holdSeats } from '../sales/holding/hold-seats.ts';
import { bestWish } from '../sales/picking/best-wish.ts';
import { holdBest } from '../sales/picking/hold-best.ts';
import { seatIds } from '../sales/bookings/booking.ts';
import { seatsRead } from './seats-read.ts';
import { receivePaymentEvent } from '../sales/paying/receive-payment-event.ts';
import { refundBooking, type RefundRequest } from '../sales/paying/refund-booking.ts';
import { settleForCustomer } from '../sales/paying/settle-for-customer.ts';
import { startCheckout } from '../sales/paying/start-checkout.ts';
import { sweepBookings } from '../sales/paying/sweep-bookings.ts';
import { minutes } from '../clock.ts';
import { DomainError } from '../domain-error.ts';
import { type BookingId, bookingId as bookingIdSchema, refundId } from '../ids.ts';
import type { Page } from './fake-payments.ts';
import { theStreet } from './hold-count-audit.ts';
import type { Step, Wish } from './selling-steps.ts';
import type { Browser, Street } from './selling-street.ts';
import { aKey, type Process } from './selling-world.ts';
import { isGivenUp, placesOf, showing, type Shown, watchingEnds } from './shown-booking.ts';

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
  /** As this tab has it on the screen. */
  let shown: Shown | null = null;
  const show = (booking: Booking | null): void => {
    shown = booking && showing(booking);
  };
  const rival = street.browsers[number === 0 ? 1 : 0];

  const hold = async (by: Browser, choice: Choice): Promise<void> => {
    const from = { buyer: by.buyer, eventId: process.eventId, network: theStreet };
    by.request = { ...from, choice, idempotencyKey: aKey() };
    const { id } = await holdSeats(process)(by.request);
    by.bookingIds.push(id);
    if (by === browser) await reread(id);
  };

  const best = holdBest({
    ...process,
    holdSeats: holdSeats(process),
    changeHeldSeats: changeHeldSeats(process),
    atHand: seatsRead(process),
    shares: { rank: () => 0, count: () => 1 },
    turns: { use: () => undefined, require: () => undefined },
  });

  /** Has seats picked; `instead` of those of the hold that this tab shows. */
  const pick = async (quantity: number, split: boolean, instead: Shown | null): Promise<void> => {
    const { buyer } = browser;
    const shownNow = instead && (await process.bookings.get(instead.bookingId));
    const hold = instead && {
      bookingId: instead.bookingId,
      revision: instead.revision,
      insteadOf: shownNow ? seatIds(shownNow) : [],
    };
    const wish = bestWish.parse({ quantity, split, ...(hold && { hold }) });
    const from = { buyer, eventId: process.eventId, network: theStreet };
    if (instead) browser.deeds += 1;
    const { booking } = await best({ ...from, wish, idempotencyKey: aKey() });
    if (!instead) browser.bookingIds.push(booking.id);
    street.picked.push(booking.id);
    show(booking);
  };

  const change = async (bookingId: BookingId, choice: Choice): Promise<void> => {
    const revision = shown?.bookingId === bookingId ? shown.revision : '';
    browser.deeds += 1;
    show(await changeHeldSeats(process)({ buyer: browser.buyer, bookingId, revision, choice }));
  };

  const checkout = async (bookingId: BookingId): Promise<void> => {
    browser.goesToPay = true;
    browser.deeds += 1;
    const { buyer } = browser;
    const revision = shown?.bookingId === bookingId ? shown.revision : '';
    const where = { email: 'ada@example.org', publicUrl: 'https://t.test' };
    const booking = await startCheckout(process)({ buyer, bookingId, revision, ...where });
    show(booking);
    if (booking.checkout) browser.pageIds.push(booking.checkout.id);
    if (booking.status === 'confirmed' && booking.total === 0) street.free.add(bookingId);
  };

  /** Sends what the page's button sends by what the page shows, which may be out of date. */
  const giveBack = (by: Process, { bookingId, revision, status }: Shown): Promise<Booking> => {
    const request = { buyer: browser.buyer, bookingId, revision };
    switch (status) {
      case 'held':
        return giveBackHold(by)(request);
      case 'paying':
        return endPayment(by)(request);
      default:
        return cancelBooking(by)(request);
    }
  };

  /** What goes back is never more than what was on the screen: neither other places nor money that was not there. */
  const giveBackAsShown = async (): Promise<void> => {
    if (!shown) return;
    const { places, status } = shown;
    const { ended, process: watched } = watchingEnds(process);
    const after = await giveBack(watched, shown);
    if (isGivenUp(after)) street.givenUp.add(after.id);
    for (const gone of ended)
      if (placesOf(gone) !== places || (isPaid(gone) && status !== 'confirmed'))
        street.wronged.push(
          `${placesOf(gone)} ${isPaid(gone) ? 'paid ' : ''}went back, shown were ${places}, ${status}`,
        );
    show(after);
  };

  /** Looks at a booking anew. */
  const reread = async (bookingId: BookingId): Promise<void> => show(await process.bookings.get(bookingId));

  const deliver = async (which: 'oldest' | 'newest' | 'delivered', times: number): Promise<void> => {
    const event = post.take(which, times);
    if (event) await Promise.all(Array.from({ length: times }, () => receivePaymentEvent(process)(event)));
  };

  /** The newest of this browser's payment pages that is like this. */
  const pageThat = (is: (page: Page) => boolean): Page | undefined =>
    browser.pageIds
      .toReversed()
      .flatMap((id) => payments.pages.get(id) ?? [])
      .find(is);

  const lookUntil = async (is: () => boolean): Promise<void> => {
    for (let looks = 0; looks < 20 && !is(); looks++) await process.bookings.get(anyBooking());
  };

  /** Somebody of the seller's asks for money to go back; what was promised must come, once. */
  const askBack = async (request: RefundRequest): Promise<void> => {
    await refundBooking(process)(request);
    street.askedBack.set(request.refundId, request.amount);
  };

  const payBack = async (parts: number, times: number): Promise<void> => {
    const page = pageThat(({ state }) => state === 'paid');
    if (!page) return;
    const amount = Math.ceil((page.amount.amount - page.refunded) / parts);
    browser.payBack = { bookingId: page.bookingId, refundId: refundId.parse(aKey()), amount };
    const request = browser.payBack;
    await Promise.all(Array.from({ length: times }, () => askBack(request)));
  };

  const perform = async (step: Step): Promise<unknown> => {
    const bookingId = browser.bookingIds.at(-1);
    const mine = bookingId && { buyer: browser.buyer, bookingId };
    switch (step.does) {
      case 'hold':
        return hold(browser, choiceOf(step.wish));
      case 'best':
        return pick(step.quantity, step.split, null);
      case 'others':
        return shown && pick(step.quantity, step.split, shown);
      case 'rivalHolds':
        return browser.request && hold(rival, browser.request.choice);
      case 'holdAgain':
        return browser.request && holdSeats(process)(browser.request);
      case 'change':
        return bookingId && change(bookingId, choiceOf(step.wish));
      case 'extend':
        return mine && extendHold(process)(mine);
      case 'checkout':
        return bookingId && checkout(bookingId);
      case 'pay':
      case 'payLate': {
        const late = step.does === 'payLate';
        const page = pageThat(({ state }) =>
          late ? state === 'expired' : state === 'open' || state === 'processing',
        );
        return page && payments.pay(page.id, { late });
      }
      case 'delay': {
        const page = pageThat(({ state }) => state === 'open');
        return page && payments.delay(page.id);
      }
      case 'fault':
        return payments.fault(step.fault);
      case 'forget': {
        const page = pageThat(({ state }) => state === 'paid');
        return page && payments.forget(page.id);
      }
      case 'dispute': {
        const begins = step.decision === 'open';
        const page = pageThat(
          ({ state, dispute, refunded }) =>
            state === 'paid' && refunded === 0 && dispute === (begins ? 'none' : 'open'),
        );
        return page && payments.dispute(page.id, step.decision);
      }
      case 'refundByHand': {
        const page = pageThat(({ state }) => state === 'paid');
        if (!page) return null;
        const left = page.amount.amount - page.refunded;
        return left > 0 && payments.refundByHand(page.id, step.part ? Math.ceil(left / 2) : left);
      }
      case 'payBack':
        return payBack(step.parts, step.times);
      case 'failRefund': {
        const page = pageThat(({ state, refunded }) => state === 'paid' && refunded > 0);
        if (page) payments.failRefund(page.id);
        return null;
      }
      case 'payBackAgain':
        return browser.payBack && askBack(browser.payBack);
      case 'cancel':
        return giveBackAsShown();
      case 'reread':
        return bookingId && reread(bookingId);
      case 'cancelPaid': {
        const paid = pageThat(({ state, refunded }) => state === 'paid' && refunded === 0);
        if (paid) await reread(paid.bookingId);
        return paid && giveBackAsShown();
      }
      case 'settle':
        return mine && settleForCustomer(process)(mine);
      case 'look':
        return lookUntil(() => rival.goesToPay);
      case 'join':
        await lookUntil(() => browser.bookingIds.length > 0);
        return browser.bookingIds[0] && reread(browser.bookingIds[0]);
      case 'linger':
        return lookUntil(() => browser.deeds > 0);
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
        if (error.code === 'already-holding') street.reminded += 1;
        if (error.code === 'changed-meanwhile') street.stale += 1;
      });
  };
};
