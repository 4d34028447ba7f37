import type { Channel, Reminder } from '../../../data/api.ts';

interface Choice<T> {
  readonly value: T;
  readonly word: string;
}

export const repeats: readonly Choice<Reminder['repeat']>[] = [
  { value: 'never', word: $localize`once` },
  { value: 'daily', word: $localize`and every day until then` },
  { value: 'weekly', word: $localize`and every week until then` },
  { value: 'monthly', word: $localize`and every month until then` },
];

export const channels: readonly Choice<'email' | 'sms' | 'push'>[] = [
  { value: 'email', word: $localize`E-mail` },
  { value: 'sms', word: $localize`SMS` },
  { value: 'push', word: $localize`Push` },
];

/** Of e-mail, where it is switched off for reminders. */
export const mailOff = $localize`You have switched reminders by e-mail off.`;

/** Why a way that was chosen leads nowhere. */
export const gaps: Readonly<Record<Channel, string>> = {
  email: $localize`Our e-mail to you came back, so nothing goes there any more.`,
  sms: $localize`SMS needs your mobile number.`,
  push: $localize`Push needs a device that is notified.`,
};
