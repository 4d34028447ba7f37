import { Temporal } from 'temporal-polyfill';
import type { Language } from '../../words/languages.ts';
import { notificationWords } from './words/notification-words.ts';

const units = ['years', 'months', 'weeks', 'days', 'hours', 'minutes'] as const;

/** `is tomorrow`, `begins in 2 hours`: how far off an event is by the lead of its reminder, as ISO 8601 says it. */
export const leadInWords = (lead: string, language: Language): string => {
  const duration = Temporal.Duration.from(lead);
  const { inTime } = notificationWords.in(language);
  const unit = units.find((each) => duration[each] !== 0) ?? 'minutes';
  return inTime[unit](duration[unit]);
};
