import type { Buyer } from '../bookings/buyer.ts';
import { saveBooking } from '../bookings/save-booking.ts';
import { keptEntry } from '../bookings/kept-entry.ts';
import { atFault, DomainError } from '../../domain-error.ts';
import type { BookingId } from '../../ids.ts';
import { sharedByKey } from '../../shared.ts';
import { asking, hasAsked } from './ask-provider.ts';
import { whyNotPayable } from '../../payable.ts';
import { SpentAttemptError } from '../payments/payment-provider.ts';
import { type Booking, isOpenHold, next, paymentTime, totalMoney } from '../bookings/booking.ts';
import { holdExpired } from '../holding/change-held-seats.ts';
import { releaseLines } from '../bookings/claim-rows.ts';
import { confirmBooking } from './confirm-booking.ts';
import { endBooking } from '../ending/end-booking.ts';
import { pageRequest } from './page-request.ts';
import { requireRevision } from '../bookings/revision.ts';
import { requireBooking, requirePlan, type Selling } from '../selling/selling.ts';
import type { Language } from '../../words/languages.ts';
import { say } from '../words/sales-words.ts';

export type CheckoutRequest = {
  readonly buyer: Buyer;
  readonly bookingId: BookingId;
  /** What the customer was shown and wants to pay for. */
  readonly revision: string;
  readonly email: string;
  /** That of what the page asks for. */
  readonly language?: Language;
  /** Where the portal is, `https://tickets.example`. */
  readonly publicUrl: string;
};

/** How often at most the sweeper asks the provider about a booking that is being paid, in milliseconds. */
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

/**
 * What the provider refused or failed over it answers in the same way for a day, so the next try is another one. Whatever
 * went wrong, the question has used up its turn.
 */
const endAttempt = async (deps: Selling, asked: Booking, error: unknown): Promise<never> => {
  const isSpent =
    error instanceof DomainError && (error.code === 'payment-refused' || error instanceof SpentAttemptError);
  if (isSpent)
    deps.alarm.raise('the payment provider opened no payment page', {
      bookingId: asked.id,
      error: error.cause,
    });
  const spent = (asked.pageAttempt ?? 1) + 1;
  let booking: Booking | null = asked;
  for (let left = attempts; left > 0 && booking?.status === 'held'; left--) {
    const pageAttempt: number | undefined = isSpent
      ? Math.max(spent, booking.pageAttempt ?? 1)
      : booking.pageAttempt;
    const ended = next(booking, { pageAttempt, ...hasAsked(deps, booking, 'page') });
    if ((await saveBooking(deps)(ended)) === 'saved') break;
    booking = await deps.bookings.get(asked.id);
  }
  throw error;
};

/**
 * A page that nobody is sent to takes no money. While the booking is held its page may be asked for again, so it is left
 * open: its address is known to nobody, and it ends by itself.
 */
const closeUnused = async ({ bookings, payments }: Selling, asked: Booking, page: string): Promise<void> => {
  const found = await bookings.get(asked.id);
  if (!found || found.status === 'held' || found.checkout?.id === page) return;
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
 * @throws DomainError `too-many-attempts` when the provider failed too often just now
 */
const openPage = async (
  deps: Selling,
  booking: Booking,
  request: CheckoutRequest,
): Promise<Booking | null> => {
  asking(deps, booking, 'page');
  const plan = await requirePlan(deps.plans, booking.eventId);
  const wanted = pageRequest(booking, plan, request);
  const { id, url } = await deps.payments
    .openPage(wanted)
    .catch((error: unknown) => endAttempt(deps, booking, error));
  await keepSeatsFor(deps, booking, id);
  const now = deps.clock.now();
  const kept = keptEntry(booking, now);
  const paying = next(booking, {
    status: 'paying',
    leaving: undefined,
    checkout: { id, url, title: wanted.title },
    deadline: now + paymentTime,
    sweepAt: kept ?? now + askEvery,
    sweptAs: kept === undefined ? undefined : 'hold',
  });
  if ((await saveBooking(deps)(paying)) === 'saved') return paying;
  await closeUnused(deps, booking, id);
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
  return openPage(deps, booking, request);
};

/** @throws DomainError of a booking that is over */
const requireNotOver = ({ status }: Booking): void => {
  if (status === 'expired') throw holdExpired();
  if (status === 'cancelled')
    throw new DomainError(
      'booking-not-open',
      say((words) => words.wasCancelled),
      atFault(
        'bookingId',
        say((words) => words.field.cancelled),
      ),
    );
};

/**
 * Sends a customer to pay: the seats are theirs for good from here on, until the provider says that no money comes.
 * Repeating it answers the same page; of many at once of the very same hold, each process asks for one. A booking that
 * costs nothing is confirmed at once.
 * @throws DomainError `changed-meanwhile` when the hold is not what the customer was shown; `hold-expired`, `booking-not-open`; `payment-unavailable` and `payment-refused`, with which the
 * hold stays as it was
 */
export const startCheckout = (deps: Selling) => {
  const together = sharedByKey<Booking | null>();
  return async (request: CheckoutRequest): Promise<Booking> => {
    for (let attempt = 0; attempt < attempts; attempt++) {
      const booking = await requireBooking(deps.bookings, request.bookingId, request.buyer);
      requireNotOver(booking);
      if (booking.status === 'confirmed' || booking.checkout) return booking;
      requireRevision(booking, request.revision);
      const opened = await together(`${booking.id} ${booking.version}`, () =>
        beginPaying(deps, booking, request),
      );
      if (opened) return opened;
    }
    throw new DomainError(
      'changed-meanwhile',
      say((words) => words.changedElsewhere),
    );
  };
};
