import { isSentAgain } from '@parterre/domain/messaging/log/send-again';
import { outsideChannels } from '@parterre/domain/messaging/kinds/channel';
import type { Notification, NotificationKey } from '@parterre/domain/messaging/notifications/notification';
import { person } from '@parterre/domain/messaging/kinds/person';
import { shortWords } from '@parterre/domain/messaging/notifications/short-words';
import { kindOf } from '@parterre/domain/messaging/kinds/told';
import { z } from 'zod';
import type { Language } from '@parterre/domain/words/languages';
import { readableAddress } from '@parterre/domain/people/accounts/email-address';

/** What the API calls a notification. */
export const idOf = ({ person: of, at }: NotificationKey): string =>
  Buffer.from(JSON.stringify([of, at])).toString('base64url');

const named = z.tuple([person, z.string()]);

/** Null for what is no id of ours. */
export const readId = (id: string): NotificationKey | null => {
  try {
    const [of, at] = named.parse(JSON.parse(Buffer.from(id, 'base64url').toString()));
    return { person: of, at };
  } catch {
    return null;
  }
};

/** A notification and what became of it, for who looks after that. */
export const describeDelivery = (of: Notification, language: Language, now: number) => {
  const { told, about, to, deliveries, isInInbox, readAt, at } = of;
  const event = 'event' in told ? told.event : null;
  return {
    id: idOf(of),
    kind: kindOf(told),
    to: { name: to.name, email: readableAddress(to.email) },
    ...shortWords(told, language),
    at: at.slice(0, at.indexOf('#')),
    event: event && { id: event.id, title: event.title },
    bookingId: about.bookingId ?? null,
    channels: outsideChannels.map((channel) => {
      const { state, why = null, until = null, tries } = deliveries[channel];
      return {
        channel,
        state,
        why,
        until,
        tries: tries.map((one) => ({
          at: one.at,
          state: one.state,
          why: one.why ?? null,
          providerId: one.providerId ?? null,
          device: one.device ?? null,
        })),
        canBeSentAgain: isSentAgain(of, channel, now),
      };
    }),
    inbox: isInInbox ? { readAt } : null,
  };
};
