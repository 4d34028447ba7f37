import { atFault, DomainError } from '../../domain-error.ts';
import type { PlannedEvent } from '../../programme/publishing/sales-plan.ts';
import type { Booking } from '../bookings/booking.ts';
import { disputeOf } from '../bookings/booking-money.ts';
import { allGoesBack } from '../ending/money-goes-back.ts';
import { type AsSeen, endAsSeen } from '../ending/end-as-seen.ts';
import { endBooking } from '../ending/end-booking.ts';
import { requirePlan, type Selling } from '../selling/selling.ts';
import { say } from '../words/sales-words.ts';

/** Whether the tickets of this booking may be given back at `now` (milliseconds). */
export const isCancellable = (booking: Booking, event: PlannedEvent, now: number): boolean =>
  booking.status === 'confirmed' &&
  !disputeOf(booking) &&
  event.cancellableUntil !== null &&
  now < Date.parse(event.cancellableUntil);

const payBack = async (deps: Selling, booking: Booking): Promise<Booking | null> => {
  const tickets = await deps.tickets.of(booking);
  return endBooking(deps)(
    booking,
    { status: 'cancelled', ending: 'cancelled', ...allGoesBack(deps, booking, 'cancelled') },
    {
      writes: tickets.filter(({ state }) => state === 'valid').map((ticket) => deps.tickets.void(ticket)),
      news: [{ kind: 'booking-cancelled' }],
    },
  );
};

/**
 * Cancels a confirmed booking as the customer saw it, within the event's policy: its tickets stop working and its money
 * goes back. Repeating it changes nothing.
 * @throws DomainError `changed-meanwhile`, saying what the booking is now; `not-cancellable` when the policy does not
 * allow it (any more)
 */
export const cancelBooking =
  (deps: Selling) =>
  (request: AsSeen): Promise<Booking> =>
    endAsSeen(deps, request, 'confirmed', async (booking) => {
      const { event } = await requirePlan(deps.plans, booking.eventId);
      if (!isCancellable(booking, event, deps.clock.now()))
        throw new DomainError(
          'not-cancellable',
          say((words) => words.notCancellable),
          atFault(
            'bookingId',
            say((words) => words.field.notCancellable),
          ),
        );
      return payBack(deps, booking);
    });
