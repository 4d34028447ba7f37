import { outsideChannels } from '@parterre/domain/messaging/kinds/channel';
import { kinds } from '@parterre/domain/messaging/kinds/kinds';
import type { Notification } from '@parterre/domain/messaging/notifications/notification';
import { pathOf, shortWords } from '@parterre/domain/messaging/notifications/short-words';
import { kindOf } from '@parterre/domain/messaging/kinds/told';
import type { Language } from '@parterre/domain/words/languages';

/** A notification as its reader sees it, in the language that they read in now. */
export const describeNotification = (
  { at, told, about, readAt, deliveries }: Notification,
  language: Language,
) => {
  const kind = kindOf(told);
  return {
    id: at,
    kind,
    topic: kinds[kind].topic,
    ...shortWords(told, language),
    at: at.slice(0, at.indexOf('#')),
    isRead: readAt !== null,
    path: pathOf(told),
    eventId: about.eventId ?? null,
    channels: outsideChannels.flatMap((channel) => {
      const { state } = deliveries[channel];
      return state === 'not-used' ? [] : [{ channel, state }];
    }),
  };
};
