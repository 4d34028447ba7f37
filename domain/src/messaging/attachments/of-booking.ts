import type { Booking } from '../../sales/bookings/booking.ts';
import type { BookingNewsKind } from '../../sales/bookings/booking-news.ts';
import type { TicketDesk } from '../../sales/ticket-desk/ticket-desk.ts';
import type { AttachedFile } from './attached-file.ts';
import { type CalendarDeps, calendarOf, hasTickets } from './calendar-of.ts';

type Deps = CalendarDeps & { readonly desk: Pick<TicketDesk, 'pdf'> };

const ticketsOf = ({ desk, holder }: Deps, booking: Booking): AttachedFile => ({
  filename: 'tickets.pdf',
  contentType: 'application/pdf',
  make: async () => (await desk.pdf(booking, holder)).print(),
});

/** What comes with news of a booking, as the booking is when they are sent. */
export const attachmentsOfBooking = (deps: Deps, kind: BookingNewsKind, booking: Booking): AttachedFile[] => {
  switch (kind) {
    case 'booking-confirmed':
    case 'dispute-won':
      return hasTickets(booking) ? [ticketsOf(deps, booking), ...calendarOf(deps, booking)] : [];
    case 'booking-cancelled':
      return booking.status === 'cancelled' ? calendarOf(deps, booking) : [];
    case 'payment-refunded':
    case 'payment-part-refunded':
    case 'refund-failed':
    case 'refund-impossible':
    case 'payment-disputed':
    case 'dispute-lost':
      return [];
    default:
      return kind satisfies never;
  }
};
