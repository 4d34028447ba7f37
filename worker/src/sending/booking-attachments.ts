import type { Booking } from '@parterre/domain/sales/bookings/booking';
import { disputeOf } from '@parterre/domain/sales/bookings/booking-money';
import type { MailAttachment } from '@parterre/domain/mail/mail-message';
import type { BookingNewsKind } from '@parterre/domain/sales/bookings/booking-news';
import type { Holder, TicketDesk } from '@parterre/domain/sales/ticket-desk/ticket-desk';

type Deps = {
  readonly desk: TicketDesk;
  /** Where the booking is shown. */
  readonly url: string;
  readonly holder: Holder;
};

const calendarFile = (filename: string, contentType: string, text: string): MailAttachment => ({
  filename,
  contentType,
  content: Buffer.from(text),
});

const ticketsOf = async ({ desk, url, holder }: Deps, booking: Booking): Promise<MailAttachment[]> => [
  {
    filename: 'tickets.pdf',
    contentType: 'application/pdf',
    content: await (await desk.pdf(booking, holder)).print(),
  },
  calendarFile('event.ics', 'text/calendar', await desk.calendar(booking, url, holder.language)),
];

/** A mail program that knows calendars takes the entry out by itself: the type names the method (RFC 6047, 2.4). */
const cancellationOf = async ({ desk, url, holder }: Deps, booking: Booking): Promise<MailAttachment[]> => [
  calendarFile(
    'cancelled.ics',
    'text/calendar; charset=utf-8; method=CANCEL',
    await desk.cancellation(booking, url, holder.language),
  ),
];

/** Not of a booking that was cancelled, or disputed, a moment after it was confirmed. */
const hasTickets = (booking: Booking): boolean => booking.status === 'confirmed' && !disputeOf(booking);

/** What comes with news of a booking, as the booking is when they are sent. */
export const attachmentsOf = async (
  deps: Deps,
  kind: BookingNewsKind,
  booking: Booking,
): Promise<MailAttachment[]> => {
  switch (kind) {
    case 'booking-confirmed':
    case 'dispute-won':
      return hasTickets(booking) ? ticketsOf(deps, booking) : [];
    case 'booking-cancelled':
      return booking.status === 'cancelled' ? cancellationOf(deps, booking) : [];
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
