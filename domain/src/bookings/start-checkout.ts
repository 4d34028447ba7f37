import { atFault, DomainError } from '../domain-error.ts';
import type { AccountId, BookingId } from '../ids.ts';
import { asking, takeTurn } from './ask-provider.ts';
import { type Booking, isOpenHold, next, paymentTime } from './booking.ts';
import { holdExpired } from './change-held-seats.ts';
import { releaseLines } from './claim-rows.ts';
import { confirmBooking } from './confirm-booking.ts';
import { endBooking } from './end-booking.ts';
import { pageRequest, termsOf } from './page-terms.ts';
import { requireBooking, requirePlan, type Selling } from './selling.ts';

export type CheckoutRequest = {
  readonly accountId: AccountId;
  readonly bookingId: BookingId;
  readonly email: string;
  /** Where the portal is, `https://tickets.example`. */
  readonly publicUrl: string;
};

/** How soon the sweeper asks the provider about a booking that is being paid, in milliseconds. */
export const askEvery = 60_000;

const attempts = 4;

/** Takes the seats for good, before anybody is asked for money. A seat that is no longer ours ends the hold. */
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

const currentTerms = async ({ plans }: Selling, booking: Booking, { email }: CheckoutRequest) =>
  termsOf(booking, await requirePlan(plans, booking.eventId), email);

/** Null when somebody else changed the booking meanwhile: asking again gives the same page, if it can still be paid. */
const openPage = async (
  deps: Selling,
  booking: Booking,
  request: CheckoutRequest,
): Promise<Booking | null> => {
  const terms = booking.terms ?? (await currentTerms(deps, booking, request));
  const page = await deps.payments.openPage(pageRequest(booking, terms, request));
  const opened = next(booking, { checkout: page, terms: { ...terms, email: undefined } });
  return (await deps.bookings.save(opened)) === 'saved' ? opened : null;
};

/** Seats given back whose rows still name this booking go first: a checkout that was overtaken may have kept them. */
const letGo = ({ seats }: Selling, booking: Booking): Promise<void> =>
  releaseLines(seats, booking, booking.leaving ?? []);

const beginPaying = async (
  deps: Selling,
  booking: Booking,
  request: CheckoutRequest,
): Promise<Booking | null> => {
  const now = deps.clock.now();
  if (!isOpenHold(booking, now)) throw holdExpired();
  await Promise.all([letGo(deps, booking), keepSeats(deps, booking)]);
  if (booking.total === 0) return confirmBooking(deps)(booking, null);
  const paying = next(booking, {
    status: 'paying',
    leaving: undefined,
    terms: await currentTerms(deps, booking, request),
    deadline: now + paymentTime,
    ...asking(deps, booking, 'page'),
    sweepAt: now + askEvery,
  });
  return (await deps.bookings.save(paying)) === 'saved' ? paying : null;
};

/**
 * Sends a customer to pay: the seats are theirs for good from here on, until the provider says that no money comes.
 * Repeating it answers the same page. A booking that costs nothing is confirmed at once.
 * @throws DomainError `hold-expired`, `booking-not-open`, `payment-unavailable`, `too-many-attempts` when the page is being
 * opened just now
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
          'This booking was cancelled.',
          atFault('bookingId', 'was cancelled'),
        );
      if (booking.checkout) return booking;
      const paying =
        booking.status === 'paying'
          ? await takeTurn(deps, booking, 'page')
          : await beginPaying(deps, booking, request);
      if (paying?.status === 'confirmed') return paying;
      const opened = paying?.status === 'paying' ? await openPage(deps, paying, request) : null;
      if (opened) return opened;
    }
    throw new DomainError('changed-meanwhile', 'This booking is being changed elsewhere. Please try again.');
  };
