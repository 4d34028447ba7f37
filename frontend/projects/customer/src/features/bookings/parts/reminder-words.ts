import type { Reminder } from '../../../data/api.ts';
import type { LeadUnit } from '../../../ui/lead-words.ts';

interface Choice<T> {
  readonly value: T;
  readonly word: string;
}

export const units: readonly Choice<LeadUnit>[] = [
  { value: 'minute', word: $localize`minutes` },
  { value: 'hour', word: $localize`hours` },
  { value: 'day', word: $localize`days` },
  { value: 'week', word: $localize`weeks` },
  { value: 'month', word: $localize`months` },
];

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

/** The longest and shortest that a unit can say; the server knows exactly. */
export const most: Readonly<Record<LeadUnit, number>> = {
  ...{ minute: 525_600, hour: 8760, day: 366, week: 52, month: 12 },
};
export const least = (unit: LeadUnit): number => (unit === 'minute' ? 5 : 1);
