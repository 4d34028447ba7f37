import { toInstant } from '../clock.ts';
import { atFault, DomainError } from '../domain-error.ts';
import type { PlannedEvent } from '../events/sales-plan.ts';
import type { AccountId, BookingId } from '../ids.ts';
import { takeTurn } from './ask-provider.ts';
import { type Booking, totalMoney } from './booking.ts';
import { confirmBooking } from './confirm-booking.ts';
import { endBooking } from './end-booking.ts';
import { requireBooking, requirePlan, type Selling } from './selling.ts';

const attempts = 4;

/** Whether tickets for this event may be given back at `now` (milliseconds). */
export const isCancellable = (booking: Booking, event: PlannedEvent, now: number): boolean => {
  switch (booking.status) {
    case 'held':
    case 'paying':
      return true;
    case 'confirmed':
      return event.cancellableUntil !== null && now < Date.parse(event.cancellableUntil);
    case 'cancelled':
    case 'expired':
      return false;
    default:
      return booking.status satisfies never;
  }
};

const cancelConfirmed = async (deps: Selling, booking: Booking): Promise<Booking | null> => {
  const tickets = await deps.tickets.of(booking);
  const { paid } = booking;
  const message = {
    id: deps.ids.next(),
    kind: 'booking-cancelled' as const,
    bookingId: booking.id,
    accountId: booking.accountId,
    createdAt: toInstant(deps.clock.now()),
  };
  const payment = paid && {
    bookingId: booking.id,
    id: paid.id,
    amount: { ...totalMoney(booking), amount: paid.amount },
    receivedAt: paid.at,
    state: 'refund-due' as const,
  };
  return endBooking(deps)(
    booking,
    { status: 'cancelled', paid, refund: paid && 'due' },
    {
      void: tickets.filter(({ state }) => state === 'valid'),
      messages: [message],
      ...(payment && { payment }),
    },
  );
};

/** Closes the payment page first: if the money is there already, the booking is confirmed instead. */
const cancelPaying = async (deps: Selling, found: Booking): Promise<Booking | null> => {
  const { checkout } = found;
  const booking = checkout ? await takeTurn(deps, found, 'closing') : found;
  if (!booking) return null;
  const outcome = checkout ? await deps.payments.closePage(checkout.id) : { state: 'expired' as const };
  switch (outcome.state) {
    case 'paid':
      return confirmBooking(deps)(booking, outcome);
    case 'expired':
      return endBooking(deps)(booking, { status: 'cancelled' });
    case 'open':
    case 'processing':
      throw new DomainError(
        'not-cancellable',
        'Your payment is on its way. Please wait a moment.',
        atFault('bookingId', 'is being paid'),
      );
    default:
      return outcome satisfies never;
  }
};

const cancelOnce = async (deps: Selling, booking: Booking): Promise<Booking | null> => {
  switch (booking.status) {
    case 'held':
      return endBooking(deps)(booking, { status: 'cancelled' });
    case 'paying':
      return cancelPaying(deps, booking);
    case 'confirmed':
      return cancelConfirmed(deps, booking);
    case 'cancelled':
    case 'expired':
      return booking;
    default:
      return booking.status satisfies never;
  }
};

/**
 * Gives a customer's seats back: a hold at once, a booking being paid once its payment page is closed, a confirmed one
 * within the event's policy and with its money. Repeating it changes nothing.
 * @throws DomainError `not-cancellable` when the policy does not allow it (any more), `too-many-attempts` when the payment
 * page was asked to close just now
 */
export const cancelBooking =
  (deps: Selling) =>
  async ({
    accountId,
    bookingId,
  }: {
    readonly accountId: AccountId;
    readonly bookingId: BookingId;
  }): Promise<Booking> => {
    for (let attempt = 0; attempt < attempts; attempt++) {
      const booking = await requireBooking(deps.bookings, bookingId, accountId);
      const { event } = await requirePlan(deps.plans, booking.eventId);
      if (booking.status === 'confirmed' && !isCancellable(booking, event, deps.clock.now()))
        throw new DomainError(
          'not-cancellable',
          'These tickets can no longer be given back.',
          atFault('bookingId', 'cannot be cancelled any more'),
        );
      const cancelled = await cancelOnce(deps, booking);
      if (cancelled) return cancelled;
    }
    throw new DomainError('changed-meanwhile', 'This booking is being changed elsewhere. Please try again.');
  };
