import { bookingMail, type MailedBooking } from '@parterre/domain/messaging/booking-mail';
import { notificationMail } from '@parterre/domain/messaging/notification-mail';
import type { Notification } from '@parterre/domain/messaging/notifications/notification';
import type { MailMessage } from '@parterre/domain/mail/mail-message';
import type { SalesPlans } from '@parterre/domain/programme/publishing/sales-plan';
import type { BookingNews } from '@parterre/domain/sales/bookings/booking-news';
import type { BookingStore } from '@parterre/domain/sales/bookings/booking-store';
import type { TicketDesk } from '@parterre/domain/sales/ticket-desk/ticket-desk';
import { attachmentsOf } from './booking-attachments.ts';

export type ComposeDeps = {
  readonly bookings: Pick<BookingStore, 'get'>;
  readonly plans: SalesPlans;
  readonly desk: TicketDesk;
  readonly publicUrl: string;
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

/** Puts a notification into an e-mail, with tickets and calendar entry where there are some; null when it is of nothing any more. */
export const composeMail = async (
  deps: ComposeDeps,
  { told, to }: Notification,
): Promise<MailMessage | null> =>
  told.kind === 'booking'
    ? composeBookingMail(deps, told.news, to)
    : notificationMail({ told, to }, deps.publicUrl);
