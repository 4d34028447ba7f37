import type { IconName } from '@parterre/ui/icon/icon-name.ts';
import type { Channel, ChosenTopic } from '../../../data/api.ts';

interface Way {
  readonly channel: Channel;
  readonly word: string;
  readonly icon: IconName;
  /** "Reminders by SMS". */
  readonly carrying: (topic: string) => string;
}

/** The ways in which somebody is reached, in the order in which they stand. */
export const ways: readonly Way[] = [
  {
    ...{ channel: 'email', icon: 'mail', word: $localize`E-mail` },
    carrying: (topic) => $localize`${topic}:topic: by e-mail`,
  },
  {
    ...{ channel: 'push', icon: 'notifications', word: $localize`Push` },
    carrying: (topic) => $localize`${topic}:topic: by push`,
  },
  {
    ...{ channel: 'sms', icon: 'sms', word: $localize`SMS` },
    carrying: (topic) => $localize`${topic}:topic: by SMS`,
  },
];

export const topicWords: Readonly<Record<ChosenTopic, string>> = {
  tickets: $localize`Tickets and refunds`,
  reminders: $localize`Reminders`,
  'organizer-messages': $localize`Words of organizers`,
  announcements: $localize`New events`,
};

/** Why nothing arrives by a way, in a word or two below its name. */
export const gapWords: Readonly<Record<Channel | 'blocked', string>> = {
  email: $localize`:Nothing arrives by this way:stopped`,
  sms: $localize`:Nothing arrives by this way:no number`,
  push: $localize`:Nothing arrives by this way:no device`,
  blocked: $localize`:Nothing arrives by this way:blocked`,
};

export const endedWords: Readonly<Record<Channel, (day: string) => string>> = {
  email: (day) =>
    $localize`Our e-mail to you came back on ${day}:day:, or was marked as unwanted. So nothing goes there any more, until you set a new password by a code.`,
  sms: (day) =>
    $localize`Our SMS to you came back on ${day}:day:, so nothing goes there any more, until you confirm a number.`,
  push: (day) =>
    $localize`What we sent to your device came back on ${day}:day:, so nothing goes there any more.`,
};
