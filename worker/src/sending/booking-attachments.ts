import type { Booking } from '@parterre/domain/sales/bookings/booking';
import type { MailAttachment } from '@parterre/domain/mail/mail-message';
import type { BookingNewsKind } from '@parterre/domain/sales/bookings/booking-news';
import type { TicketDesk } from '@parterre/domain/sales/ticket-desk/ticket-desk';
import { type CalendarDeps, calendarOf, hasTickets } from './calendar-of.ts';

type Deps = CalendarDeps & { readonly desk: Pick<TicketDesk, 'pdf'> };

const ticketsOf = async ({ desk, holder }: Deps, booking: Booking): Promise<MailAttachment> => ({
  filename: 'tickets.pdf',
  contentType: 'application/pdf',
  content: await (await desk.pdf(booking, holder)).print(),
});

/** What comes with news of a booking, as the booking is when they are sent. */
export const attachmentsOf = async (
  deps: Deps,
  kind: BookingNewsKind,
  booking: Booking,
): Promise<MailAttachment[]> => {
  switch (kind) {
    case 'booking-confirmed':
    case 'dispute-won':
      return hasTickets(booking)
        ? [await ticketsOf(deps, booking), ...(await calendarOf(deps, booking))]
        : [];
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
