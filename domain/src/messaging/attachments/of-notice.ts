import { type Clock, toInstant } from '../../clock.ts';
import type { SalesPlans } from '../../programme/publishing/sales-plan.ts';
import type { BookingStore } from '../../sales/bookings/booking-store.ts';
import { eventCalendar } from '../../sales/ticket-desk/ticket-calendar.ts';
import type { Holder, TicketDesk } from '../../sales/ticket-desk/ticket-desk.ts';
import type { OtherTold, ToldEvent } from '../kinds/told.ts';
import type { AttachedFile } from './attached-file.ts';
import { calendarFile, calendarOf } from './calendar-of.ts';

export type NoticeFilesDeps = {
  readonly bookings: Pick<BookingStore, 'get'>;
  readonly plans: SalesPlans;
  readonly desk: Pick<TicketDesk, 'calendar' | 'cancellation'>;
  readonly publicUrl: string;
  readonly clock: Clock;
};

/** The entry of an event that one hears of for the first time, as it is by now. */
const calendarOfEvent = async (
  { plans, publicUrl, clock }: NoticeFilesDeps,
  { id, slug }: ToldEvent,
  { language }: Holder,
): Promise<AttachedFile[]> => {
  const plan = await plans.get(id);
  if (!plan) return [];
  const url = `${publicUrl}/events/${slug}`;
  const entry = { event: plan.event, url, language, at: toInstant(clock.now()) };
  return [calendarFile('event.ics', 'text/calendar', () => eventCalendar(entry))];
};

/**
 * What comes with anything but news of a booking: the entry that a calendar has of the booking which it is about. One is cancelled with
 * its event, in its turn.
 */
export const attachmentsOfNotice = async (
  deps: NoticeFilesDeps,
  told: OtherTold,
  holder: Holder,
): Promise<AttachedFile[]> => {
  const { bookings, plans, desk, publicUrl } = deps;
  if (told.kind === 'event-announced') return calendarOfEvent(deps, told.event, holder);
  const booking = 'bookingId' in told ? await bookings.get(told.bookingId) : null;
  if (!booking || !(await plans.get(booking.eventId))) return [];
  if ((told.kind === 'event-cancelled') !== (booking.status === 'cancelled')) return [];
  return calendarOf({ desk, url: `${publicUrl}/bookings/${booking.id}`, holder }, booking);
};
