import type { Booking } from '../../sales/bookings/booking.ts';
import { disputeOf } from '../../sales/bookings/booking-money.ts';
import type { Holder, TicketDesk } from '../../sales/ticket-desk/ticket-desk.ts';
import type { AttachedFile } from './attached-file.ts';

export type CalendarDeps = {
  readonly desk: Pick<TicketDesk, 'calendar' | 'cancellation'>;
  /** Where the booking is shown. */
  readonly url: string;
  readonly holder: Holder;
};

type Text = string | Promise<string>;

export const calendarFile = (filename: string, contentType: string, text: () => Text): AttachedFile => ({
  filename,
  contentType,
  make: async () => Buffer.from(await text()),
});

/** Not of a booking that was cancelled, or disputed, a moment after it was confirmed. */
export const hasTickets = (booking: Booking): boolean =>
  booking.status === 'confirmed' && !disputeOf(booking);

/**
 * The entry of a booking in a calendar, as both are now: a newer one takes the place of an older one, and that of a cancelled
 * booking takes it out. A mail program that knows calendars does so by itself: the type names the method (RFC 6047, 2.4).
 */
export const calendarOf = (
  { desk, url, holder: { language } }: CalendarDeps,
  booking: Booking,
): AttachedFile[] => {
  if (hasTickets(booking))
    return [calendarFile('event.ics', 'text/calendar', () => desk.calendar(booking, url, language))];
  if (booking.status !== 'cancelled') return [];
  const type = 'text/calendar; charset=utf-8; method=CANCEL';
  return [calendarFile('cancelled.ics', type, () => desk.cancellation(booking, url, language))];
};
