import { type Booking, next } from '../bookings/booking.ts';
import { type Payment, withPayment } from '../bookings/booking-money.ts';
import { savedOrNull } from '../bookings/save-booking.ts';
import type { Ticket } from '../tickets/ticket.ts';
import type { GiveBackDeps } from './give-back.ts';
import { nextLook } from './next-look.ts';
import { hasTickets } from './refund-news.ts';

/** All of a booking's tickets, void for this: those of a dispute, too, however it was decided. */
export const voidTickets = async (
  { tickets }: GiveBackDeps,
  booking: Booking,
  voided: NonNullable<Ticket['voided']>,
): Promise<Ticket[]> => (await tickets.of(booking)).map((ticket) => ({ ...ticket, state: 'void', voided }));

/**
 * Until a dispute is decided, nothing of the payment is sent back, the tickets that it bought open no door, and the places
 * stay where they are: it may be won. Null when somebody else changed the booking meanwhile.
 */
export const suspendTickets = async (
  deps: GiveBackDeps,
  booking: Booking,
  payment: Payment,
  change: Pick<Booking, 'refunds'> = {},
): Promise<Booking | null> => {
  const payments = withPayment(booking, { ...payment, dispute: 'open' });
  const after = { ...booking, ...change, payments };
  const disputed = next(after, nextLook(after, booking.refundChecks ?? 0, deps.clock.now()));
  const isSuspended = hasTickets(booking, payment);
  const voided = isSuspended ? await voidTickets(deps, booking, 'disputed') : [];
  return savedOrNull(deps)(disputed, {
    writes: voided.map((ticket) => deps.tickets.void(ticket)),
    news: isSuspended ? [{ kind: 'payment-disputed', paymentId: payment.id }] : [],
  });
};
