import { type Clock, toInstant } from '@parterre/domain/clock';
import { bookingMail, type MailedBooking } from '@parterre/domain/messaging/booking-mail';
import { notificationMail } from '@parterre/domain/messaging/notification-mail';
import type { Topic } from '@parterre/domain/messaging/kinds/channel';
import { kinds } from '@parterre/domain/messaging/kinds/kinds';
import type { ToldEvent } from '@parterre/domain/messaging/kinds/told';
import type { Notification } from '@parterre/domain/messaging/notifications/notification';
import type { Person } from '@parterre/domain/messaging/kinds/person';
import type { UnsubscribeLinks } from '@parterre/domain/messaging/unsubscribe/unsubscribe-links';
import type { MailAttachment, MailMessage } from '@parterre/domain/mail/mail-message';
import type { SalesPlans } from '@parterre/domain/programme/publishing/sales-plan';
import type { BookingNews } from '@parterre/domain/sales/bookings/booking-news';
import type { BookingStore } from '@parterre/domain/sales/bookings/booking-store';
import { eventCalendar } from '@parterre/domain/sales/ticket-desk/ticket-calendar';
import type { TicketDesk } from '@parterre/domain/sales/ticket-desk/ticket-desk';
import { attachmentsOf } from './booking-attachments.ts';
import { calendarFile, calendarOf } from './calendar-of.ts';

export type ComposeDeps = {
  readonly bookings: Pick<BookingStore, 'get'>;
  readonly plans: SalesPlans;
  readonly desk: TicketDesk;
  readonly publicUrl: string;
  readonly clock: Clock;
  /** Where mails about a topic are ended; null where they cannot be. */
  readonly unsubscribeLinks: (person: Person, topic: Topic) => UnsubscribeLinks | null;
};

const composeBookingMail = async (
  { bookings, plans, desk, publicUrl }: ComposeDeps,
  news: BookingNews,
  to: MailedBooking['to'],
): Promise<MailMessage | null> => {
  const booking = await bookings.get(news.facts.bookingId);
  if (!booking) return null;
  const plan = await plans.get(booking.eventId);
  const url = `${publicUrl}/bookings/${booking.id}`;
  const mail = bookingMail(news, { booking, plan, to, url });
  if (!plan) return mail;
  const attachments = await attachmentsOf({ desk, url, holder: to }, news.kind, booking);
  return { ...mail, attachments };
};

/** The entry of an event that one hears of for the first time, as it is by now. */
const calendarOfEvent = async (
  { plans, publicUrl, clock }: ComposeDeps,
  { id, slug }: ToldEvent,
  { language }: Notification['to'],
): Promise<MailAttachment[]> => {
  const plan = await plans.get(id);
  if (!plan) return [];
  const url = `${publicUrl}/events/${slug}`;
  const entry = { event: plan.event, url, language, at: toInstant(clock.now()) };
  return [calendarFile('event.ics', 'text/calendar', eventCalendar(entry))];
};

/** The entry that a calendar has of a booking which the notification is about. One is cancelled with its event, in its turn. */
const calendarFor = async (deps: ComposeDeps, { told, to }: Notification): Promise<MailAttachment[]> => {
  const { bookings, plans, desk, publicUrl } = deps;
  if (told.kind === 'event-announced') return calendarOfEvent(deps, told.event, to);
  const booking = 'bookingId' in told ? await bookings.get(told.bookingId) : null;
  if (!booking || !(await plans.get(booking.eventId))) return [];
  if ((told.kind === 'event-cancelled') !== (booking.status === 'cancelled')) return [];
  return calendarOf({ desk, url: `${publicUrl}/bookings/${booking.id}`, holder: to }, booking);
};

/** Puts a notification into an e-mail, with tickets and calendar entry where there are some; null when it is of nothing any more. */
export const composeMail = async (
  deps: ComposeDeps,
  notification: Notification,
): Promise<MailMessage | null> => {
  const { told, to, person } = notification;
  if (told.kind === 'booking') return composeBookingMail(deps, told.news, to);
  const { topic } = kinds[told.kind];
  const mail = notificationMail({ told, to }, deps.publicUrl, deps.unsubscribeLinks(person, topic));
  return { ...mail, attachments: await calendarFor(deps, notification) };
};
