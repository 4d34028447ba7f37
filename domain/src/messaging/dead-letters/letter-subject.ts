import type { BookingId, EventId } from '../../ids.ts';
import type { QueueName } from '../../queues/queue-names.ts';
import { type AnyBookingNews, bookingNews, type BookingNewsKind } from '../../sales/bookings/booking-news.ts';
import { type AudienceJob, audienceJob } from '../audience-job.ts';
import { feedback } from '../feedback/feedback.ts';
import type { OutsideChannel } from '../kinds/channel.ts';
import type { NotificationKind } from '../kinds/told.ts';
import { type MailJob, mailJob } from '../mail-job.ts';
import { noticeOf } from '../notifications/mail-notice.ts';
import type { MailNotice } from '../notifications/mail-notice.ts';
import { notificationJob, type NotificationJob } from '../notifications/notification-job.ts';
import { type NotificationKey, placeOf } from '../notifications/notification.ts';
import { type SmsJob, smsJob } from '../sms-job.ts';

/** What a dead letter is about: enough to know it by, and nothing of what it says. */
export type LetterSubject =
  /** Not by this release, or by none. */
  | { readonly what: 'unreadable' }
  | {
      readonly what: 'notification';
      readonly channel: OutsideChannel;
      /** Where it is in the log; null where nobody keeps one of it. */
      readonly key: NotificationKey | null;
      /** What the letter itself says of it: a code and its like are complete. */
      readonly kind: NotificationKind | null;
      readonly to: { readonly name: string; readonly email: string } | null;
      /** An instant after which it is worth nothing. */
      readonly goodUntil: string | null;
    }
  | {
      readonly what: 'news';
      readonly kind: BookingNewsKind;
      readonly bookingId: BookingId;
      readonly eventId: EventId | null;
    }
  | { readonly what: 'audience'; readonly of: AudienceJob['kind']; readonly eventId: EventId }
  | { readonly what: 'report'; readonly channel: OutsideChannel | null };

const ofNotification = ({ person, at, channel }: NotificationJob): LetterSubject => ({
  what: 'notification',
  channel,
  key: { person, at },
  kind: null,
  to: null,
  goodUntil: null,
});

const ofNews = ({ kind, facts }: AnyBookingNews): LetterSubject => ({
  what: 'news',
  kind,
  bookingId: facts.bookingId,
  eventId: 'eventId' in facts ? facts.eventId : null,
});

type Complete = {
  readonly id?: string | undefined;
  readonly email: string;
  readonly notice?: MailNotice | undefined;
  readonly goodUntil?: string | undefined;
};

const ofComplete = (channel: OutsideChannel, { id, email, notice, goodUntil }: Complete): LetterSubject => {
  const known = id !== undefined && notice ? noticeOf(id, email, notice) : null;
  return {
    what: 'notification',
    channel,
    key: known && { person: known.person, at: placeOf(known.at, known.id) },
    kind: notice?.kind ?? null,
    to: { name: notice?.name ?? '', email },
    goodUntil: goodUntil ?? null,
  };
};

const ofMail = (job: MailJob): LetterSubject => {
  switch (job.kind) {
    case 'notification':
      return ofNotification(job);
    case 'booking-news':
      return ofNews(job.news);
    case 'mail':
      return ofComplete('email', { ...job, email: job.message.to });
    default:
      return job satisfies never;
  }
};

const ofSms = (job: SmsJob): LetterSubject =>
  job.kind === 'notification' ? ofNotification(job) : ofComplete('sms', job);

const ofAudience = ({ kind, eventId }: AudienceJob): LetterSubject => ({
  what: 'audience',
  of: kind,
  eventId,
});

const read: Readonly<Record<QueueName, (body: unknown) => LetterSubject>> = {
  news: (body) => ofNews(bookingNews.parse(body)),
  email: (body) => ofMail(mailJob.parse(body)),
  'booking-mail': (body) => ofMail(mailJob.parse(body)),
  sms: (body) => ofSms(smsJob.parse(body)),
  'sms-notice': (body) => ofSms(smsJob.parse(body)),
  push: (body) => ofNotification(notificationJob.parse(body)),
  audience: (body) => ofAudience(audienceJob.parse(body)),
  feedback: (body) => ({ what: 'report', channel: feedback.parse(body)?.channel ?? null }),
};

/** What a letter of a queue is about. */
export const subjectOf = (name: QueueName, body: string): LetterSubject => {
  try {
    return read[name](JSON.parse(body));
  } catch {
    return { what: 'unreadable' };
  }
};

/** A letter in a word or two, as the audit trail names it: no address. */
export const nameOf = (subject: LetterSubject): string => {
  switch (subject.what) {
    case 'unreadable':
      return subject.what;
    case 'notification':
      // The log's place of it is an instant and its id.
      return [subject.kind ?? subject.channel, subject.key?.at.split('#').slice(1).join('#')]
        .filter(Boolean)
        .join('/');
    case 'news':
      return `${subject.kind}/${subject.bookingId}`;
    case 'audience':
      return `${subject.of}/${subject.eventId}`;
    case 'report':
      return [subject.what, subject.channel].filter(Boolean).join('/');
    default:
      return subject satisfies never;
  }
};
