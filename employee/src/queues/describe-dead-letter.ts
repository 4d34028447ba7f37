import type { LetterSubject } from '@parterre/domain/messaging/dead-letters/letter-subject';
import type { SeenLetter } from '@parterre/domain/messaging/dead-letters/look-at-dead-letters';
import { kindOf } from '@parterre/domain/messaging/kinds/told';
import type { Notification } from '@parterre/domain/messaging/notifications/notification';
import { readableAddress } from '@parterre/domain/people/accounts/email-address';
import { idOf } from '../deliveries/describe-delivery.ts';

type Reader = { readonly name: string; readonly email: string };

const readable = ({ name, email }: Reader): Reader => ({ name, email: readableAddress(email) });

const nothingKnown = {
  kind: null,
  audience: null,
  channel: null,
  to: null,
  event: null,
  bookingId: null,
  logged: null,
};

type OfNotification = Extract<LetterSubject, { readonly what: 'notification' }>;

const notificationIn = ({ channel, kind, to }: OfNotification, entry: Notification | null) => {
  if (!entry) return { ...nothingKnown, channel, kind, to: to && readable(to) };
  const { told, about, deliveries } = entry;
  const event = 'event' in told ? told.event : null;
  return {
    ...nothingKnown,
    channel,
    kind: kindOf(told),
    to: readable(entry.to),
    event: event && { id: event.id, title: event.title },
    bookingId: about.bookingId ?? null,
    logged: {
      id: idOf(entry),
      organizationId: about.organizationId ?? null,
      state: deliveries[channel].state,
    },
  };
};

const aboutOf = (subject: LetterSubject, entry: Notification | null) => {
  switch (subject.what) {
    case 'notification':
      return notificationIn(subject, entry);
    case 'news': {
      const { kind, bookingId, eventId: id } = subject;
      return { ...nothingKnown, kind, bookingId, event: id && { id, title: null } };
    }
    case 'audience':
      return { ...nothingKnown, audience: subject.of, event: { id: subject.eventId, title: null } };
    case 'report':
      return { ...nothingKnown, channel: subject.channel };
    case 'unreadable':
      return nothingKnown;
    default:
      return subject satisfies never;
  }
};

/** Why it came to nothing, as far as anybody has noted it. */
const whyOf = ({ letter, subject, entry }: SeenLetter): string | null => {
  if (letter.note) return letter.note.why;
  if (subject.what !== 'notification' || !entry) return null;
  return entry.deliveries[subject.channel].tries.findLast(({ why }) => why !== undefined)?.why ?? null;
};

/** What was set aside, for who looks after that: never what it says. */
export const describeDeadLetter = (seen: SeenLetter) => {
  const { letter, subject, entry, endsAt, isTooLate } = seen;
  return {
    id: letter.id,
    what: subject.what,
    ...aboutOf(subject, entry),
    // What the queue itself moved keeps the instant at which it was sent at first.
    setAsideAt: letter.note && letter.sentAt,
    endsAt,
    receives: letter.receives,
    tries: letter.note?.tries ?? null,
    since: letter.note?.since ?? letter.sentAt,
    why: whyOf(seen),
    isTooLate,
  };
};
