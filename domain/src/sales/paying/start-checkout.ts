import { saveBooking } from '../bookings/save-booking.ts';
import { atFault, DomainError } from '../../domain-error.ts';
import type { AccountId, BookingId } from '../../ids.ts';
import { asking } from './ask-provider.ts';
import { whyNotPayable } from '../../payable.ts';
import { SpentAttemptError } from '../payments/payment-provider.ts';
import { type Booking, isOpenHold, next, paymentTime, totalMoney } from '../bookings/booking.ts';
import { holdExpired } from '../holding/change-held-seats.ts';
import { releaseLines } from '../bookings/claim-rows.ts';
import { confirmBooking } from './confirm-booking.ts';
import { endBooking } from '../ending/end-booking.ts';
import { pageRequest, termsOf } from './page-terms.ts';
import { requireRevision } from '../bookings/revision.ts';
import { requireBooking, requirePlan, type Selling } from '../selling/selling.ts';
import type { Language } from '../../words/languages.ts';
import { say } from '../words/sales-words.ts';

export type CheckoutRequest = {
  readonly accountId: AccountId;
  readonly bookingId: BookingId;
  /** What the customer was shown and wants to pay for. */
  readonly revision: string;
  readonly email: string;
  /** That of what the page asks for. */
  readonly language?: Language;
  /** Where the portal is, `https://tickets.example`. */
  readonly publicUrl: string;
};

/** How soon the sweeper asks the provider about a booking that is being paid, in milliseconds. */
export const askEvery = 60_000;

const attempts = 4;

/** Takes the seats for good, before anybody can pay. A seat that is no longer ours ends the hold. */
const keepSeats = async (deps: Selling, booking: Booking): Promise<void> => {
  const results = await Promise.all(
    booking.lines.map((line) =>
      deps.seats.prolong(booking.eventId, line, { bookingId: booking.id, token: line.token, until: null }),
    ),
  );
  if (results.every(({ ok }) => ok)) return;
  const found = await deps.bookings.get(booking.id);
  if (found?.version !== booking.version) return;
  await endBooking(deps)(booking, { status: 'expired', ending: 'hold-over' });
  throw holdExpired();
};

/** Terms are laid down anew when there is little left of the time in which they let one pay. */
const areFresh = ({ terms }: Booking, now: number): boolean =>
  terms?.email !== undefined && terms.until !== undefined && terms.until - now > paymentTime / 2;

/**
 * Lays down what the page will ask for and which try this is, before the provider is asked: whoever tries again asks for
 * the very same page, and other terms are another try. Null when somebody else changed the booking meanwhile.
 */
const layDownTerms = async (
  deps: Selling,
  booking: Booking,
  payer: CheckoutRequest,
): Promise<Booking | null> => {
  const now = deps.clock.now();
  const inTurn = asking(deps, booking, 'page');
  const anew = async () => ({
    terms: {
      ...termsOf(booking, await requirePlan(deps.plans, booking.eventId), payer),
      until: now + paymentTime,
    },
    pageAttempt: (booking.pageAttempt ?? 0) + 1,
  });
  const laidDown = next(booking, {
    ...(!areFresh(booking, now) && (await anew())),
    ...inTurn,
  });
  return (await saveBooking(deps)(laidDown)) === 'saved' ? laidDown : null;
};

/** The next try is another one: the provider would give the same answer to this one for a day. */
const endAttempt = async (deps: Selling, booking: Booking, error: unknown): Promise<never> => {
  if (
    error instanceof DomainError &&
    (error.code === 'payment-refused' || error instanceof SpentAttemptError)
  ) {
    const facts = { bookingId: booking.id, error: error.cause };
    deps.alarm.raise('the payment provider opened no payment page', facts);
    await saveBooking(deps)(next(booking, { terms: undefined }));
  }
  throw error;
};

/** Whether somebody who tries again gets this very page. */
const canBeAskedForAgain = (found: Booking, asked: Booking, page: string): boolean =>
  found.checkout
    ? found.checkout.id === page
    : found.status === 'held' && found.terms !== undefined && found.pageAttempt === asked.pageAttempt;

/** A page that nobody is sent to takes no money. Should it stay open, its address is known to nobody. */
const closeUnused = async ({ bookings, payments }: Selling, asked: Booking, page: string): Promise<void> => {
  const found = await bookings.get(asked.id);
  if (!found || canBeAskedForAgain(found, asked, page)) return;
  await payments.closePage(page).catch(() => undefined);
};

/** @throws what ends the hold, and then the page with it */
const keepSeatsFor = async (deps: Selling, booking: Booking, page: string): Promise<void> => {
  try {
    await keepSeats(deps, booking);
  } catch (error) {
    await closeUnused(deps, booking, page);
    throw error;
  }
};

/**
 * The page first, then the seats for good, and only then is the booking being paid and somebody sent to the page: where
 * there is no page, the hold stays one and lapses as one. Null when somebody else changed the booking meanwhile.
 */
const openPage = async (
  deps: Selling,
  booking: Booking,
  request: CheckoutRequest,
): Promise<Booking | null> => {
  const { terms } = booking;
  if (!terms) return null;
  const page = await deps.payments
    .openPage(pageRequest(booking, terms, request))
    .catch((error: unknown) => endAttempt(deps, booking, error));
  await keepSeatsFor(deps, booking, page.id);
  const now = deps.clock.now();
  const paying = next(booking, {
    status: 'paying',
    leaving: undefined,
    checkout: { id: page.id, url: page.url },
    terms: { ...terms, email: undefined },
    deadline: now + paymentTime,
    sweepAt: now + askEvery,
  });
  if ((await saveBooking(deps)(paying)) === 'saved') return paying;
  await closeUnused(deps, booking, page.id);
  return null;
};

/** Seats given back whose rows still name this booking go first: a checkout that was overtaken may have kept them. */
const letGo = ({ seats }: Selling, booking: Booking): Promise<void> =>
  releaseLines(seats, booking, booking.leaving ?? []);

/** @throws DomainError `payment-refused` for an amount that nobody can pay at once */
const requirePayable = (booking: Booking): void => {
  const why = whyNotPayable(totalMoney(booking));
  if (why !== null)
    throw new DomainError(
      'payment-refused',
      say((words, language) => words.notPayable({ why: why[language] })),
    );
};

const beginPaying = async (
  deps: Selling,
  booking: Booking,
  request: CheckoutRequest,
): Promise<Booking | null> => {
  if (!isOpenHold(booking, deps.clock.now())) throw holdExpired();
  requirePayable(booking);
  await letGo(deps, booking);
  if (booking.total === 0) {
    await keepSeats(deps, booking);
    return confirmBooking(deps)(booking, null);
  }
  const laidDown = await layDownTerms(deps, booking, request);
  return laidDown && openPage(deps, laidDown, request);
};

/**
 * Sends a customer to pay: the seats are theirs for good from here on, until the provider says that no money comes.
 * Repeating it answers the same page. A booking that costs nothing is confirmed at once.
 * @throws DomainError `changed-meanwhile` when the hold is not what the customer was shown; `hold-expired`, `booking-not-open`; `payment-unavailable` and `payment-refused`, with which the
 * hold stays as it was
 */
export const startCheckout =
  (deps: Selling) =>
  async (request: CheckoutRequest): Promise<Booking> => {
    for (let attempt = 0; attempt < attempts; attempt++) {
      const booking = await requireBooking(deps.bookings, request.bookingId, request.accountId);
      if (booking.status === 'confirmed') return booking;
      if (booking.status === 'expired') throw holdExpired();
      if (booking.status === 'cancelled')
        throw new DomainError(
          'booking-not-open',
          say((words) => words.wasCancelled),
          atFault(
            'bookingId',
            say((words) => words.field.cancelled),
          ),
        );
      if (booking.checkout) return booking;
      requireRevision(booking, request.revision);
      const opened = await beginPaying(deps, booking, request);
      if (opened) return opened;
    }
    throw new DomainError(
      'changed-meanwhile',
      say((words) => words.changedElsewhere),
    );
  };
