import type { Clock } from '@parterre/domain/clock';
import { madeFiles } from '@parterre/domain/messaging/attachments/attached-file';
import { attachmentsOfBooking } from '@parterre/domain/messaging/attachments/of-booking';
import { attachmentsOfNotice } from '@parterre/domain/messaging/attachments/of-notice';
import { bookingMail, type MailedBooking } from '@parterre/domain/messaging/booking-mail';
import { notificationMail } from '@parterre/domain/messaging/notification-mail';
import type { Topic } from '@parterre/domain/messaging/kinds/channel';
import { kinds } from '@parterre/domain/messaging/kinds/kinds';
import type { Notification } from '@parterre/domain/messaging/notifications/notification';
import type { Person } from '@parterre/domain/messaging/kinds/person';
import type { UnsubscribeLinks } from '@parterre/domain/messaging/unsubscribe/unsubscribe-links';
import type { MailMessage } from '@parterre/domain/mail/mail-message';
import type { SalesPlans } from '@parterre/domain/programme/publishing/sales-plan';
import type { BookingNews } from '@parterre/domain/sales/bookings/booking-news';
import type { BookingStore } from '@parterre/domain/sales/bookings/booking-store';
import type { TicketDesk } from '@parterre/domain/sales/ticket-desk/ticket-desk';

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
  const files = attachmentsOfBooking({ desk, url, holder: to }, news.kind, booking);
  return { ...mail, attachments: await madeFiles(files) };
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
  return { ...mail, attachments: await madeFiles(await attachmentsOfNotice(deps, told, to)) };
};
