import type { Buyer } from '@parterre/domain/sales/bookings/buyer';
import type { BookingStore } from '@parterre/domain/sales/bookings/booking-store';
import { type Clock, seconds } from '@parterre/domain/clock';
import type { SalesPlans } from '@parterre/domain/programme/publishing/sales-plan';
import { bookingMail, type MailedBooking } from '@parterre/domain/messaging/booking-mail';
import type { MailMessage } from '@parterre/domain/mail/mail-message';
import type { Mailer } from '@parterre/domain/mail/mailer';
import type { Deliveries } from '@parterre/domain/news/deliveries';
import { isTooLate, type MailJob } from '@parterre/domain/messaging/mail-job';
import { type AnyBookingNews, withFacts } from '@parterre/domain/sales/bookings/booking-news';
import type { TicketDesk } from '@parterre/domain/sales/ticket-desk/ticket-desk';
import type { AccountId } from '@parterre/domain/ids';
import { attachmentsOf } from './booking-attachments.ts';

export type MailDeps = {
  readonly mailer: Mailer;
  readonly deliveries: Deliveries;
  readonly bookings: Pick<BookingStore, 'get'>;
  readonly plans: SalesPlans;
  readonly desk: TicketDesk;
  readonly recipient: (accountId: AccountId) => Promise<MailedBooking['to'] | null>;
  readonly publicUrl: string;
  readonly clock: Clock;
};

/**
 * How long one worker may take to send a mail that is written before another one may try: as long as the database and a
 * mail server are waited for. Less than the queue hides a message, so that one that failed is free again when it comes back.
 */
const lease = seconds(60);

/** Who bought at the box office has the tickets in hand. */
const recipientOf = async (
  recipient: MailDeps['recipient'],
  buyer: Buyer,
): Promise<MailedBooking['to'] | null> => {
  switch (buyer.kind) {
    case 'account':
      return recipient(buyer.accountId);
    case 'guest':
      return buyer;
    case 'box-office':
      return null;
    default:
      return buyer satisfies never;
  }
};

const composeNews = async (
  { bookings, plans, desk, recipient, publicUrl }: MailDeps,
  news: AnyBookingNews,
): Promise<MailMessage | null> => {
  const booking = await bookings.get(news.facts.bookingId);
  const to = booking && (await recipientOf(recipient, booking.buyer));
  if (!booking || !to) return null;
  // Money may have come for an event that is a draft again, and gone back: its customer is told all the same.
  const plan = await plans.get(booking.eventId);
  const url = `${publicUrl}/bookings/${booking.id}`;
  const mail = bookingMail(withFacts(news, booking), { booking, plan, to, url });
  if (!plan) return mail;
  const attachments = await attachmentsOf({ desk, url, holder: to }, news.kind, booking);
  return { ...mail, attachments };
};

/** What the queue itself calls a message: the same however often it brings it. */
export type QueuedAs = { readonly queueId: string };

export const newsDelivery = (newsId: string): string => `mail#${newsId}`;
export const queuedDelivery = (queueId: string): string => `mail#queue#${queueId}`;

/** By the id of the news or the mail, which may have been queued twice; a mail without one by its message. */
const deliveryOf = (job: MailJob, { queueId }: QueuedAs): string =>
  job.kind === 'booking-news'
    ? newsDelivery(job.news.id)
    : job.id === undefined
      ? queuedDelivery(queueId)
      : newsDelivery(job.id);

/** Sends what the queues of mails bring, each mail once. */
export const sendMail =
  (deps: MailDeps) =>
  async (job: MailJob, queued: QueuedAs): Promise<void> => {
    // Whoever waited for it has asked for another one, or given up.
    if (isTooLate(job, deps.clock.now())) return;
    const id = deliveryOf(job, queued);
    // Before the lease begins: storage that is slow would use it up, and another worker send the same mail.
    const message = job.kind === 'mail' ? job.message : await composeNews(deps, job.news);
    const state = await deps.deliveries.begin(id, deps.clock.now(), lease);
    if (state === 'done') return;
    if (state === 'busy') throw new Error(`another worker is sending ${id}`);
    if (message) await deps.mailer.send(message);
    await deps.deliveries.finish(id, deps.clock.now());
  };
