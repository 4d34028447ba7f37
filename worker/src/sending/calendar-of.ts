import type { MailAttachment } from '@parterre/domain/mail/mail-message';
import type { Booking } from '@parterre/domain/sales/bookings/booking';
import { disputeOf } from '@parterre/domain/sales/bookings/booking-money';
import type { Holder, TicketDesk } from '@parterre/domain/sales/ticket-desk/ticket-desk';

export type CalendarDeps = {
  readonly desk: Pick<TicketDesk, 'calendar' | 'cancellation'>;
  /** Where the booking is shown. */
  readonly url: string;
  readonly holder: Holder;
};

export const calendarFile = (filename: string, contentType: string, text: string): MailAttachment => ({
  filename,
  contentType,
  content: Buffer.from(text),
});

/** Not of a booking that was cancelled, or disputed, a moment after it was confirmed. */
export const hasTickets = (booking: Booking): boolean =>
  booking.status === 'confirmed' && !disputeOf(booking);

/**
 * The entry of a booking in a calendar, as both are now: a newer one takes the place of an older one, and that of a cancelled
 * booking takes it out. A mail program that knows calendars does so by itself: the type names the method (RFC 6047, 2.4).
 */
export const calendarOf = async (
  { desk, url, holder: { language } }: CalendarDeps,
  booking: Booking,
): Promise<MailAttachment[]> => {
  if (hasTickets(booking))
    return [calendarFile('event.ics', 'text/calendar', await desk.calendar(booking, url, language))];
  if (booking.status !== 'cancelled') return [];
  const type = 'text/calendar; charset=utf-8; method=CANCEL';
  return [calendarFile('cancelled.ics', type, await desk.cancellation(booking, url, language))];
};
