import { formatMoney, type Money } from '../../money.ts';
import { formatEventTime } from '../../sales/ticket-desk/event-in-words.ts';
import { type Language, locales } from '../../words/languages.ts';
import { amountOf } from '../money-words.ts';
import { leadInWords } from './lead-in-words.ts';
import type { Told, ToldEvent, ToldOf } from '../kinds/told.ts';
import { notificationWords } from './words/notification-words.ts';

export type ShortWords = { readonly title: string; readonly text: string };

const whenOf = ({ startsAt, timeZone, where }: ToldEvent, language: Language): string =>
  [formatEventTime(startsAt, timeZone, language), where ?? notificationWords.in(language).online].join(', ');

const ofBooking = ({ news, event, title }: ToldOf<'booking'>, language: Language): ShortWords => {
  const words = notificationWords.in(language);
  const inWords = (money: Money): string => formatMoney(money, locales[language]);
  switch (news.kind) {
    case 'booking-confirmed':
      return words['booking-confirmed']({ title, when: event ? whenOf(event, language) : '' });
    case 'booking-cancelled': {
      const back = news.facts.back === undefined ? news.facts.paid : news.facts.back;
      return words['booking-cancelled']({ title, sum: back?.amount ? inWords(back) : null });
    }
    case 'payment-disputed':
    case 'dispute-won':
      return words[news.kind]({ title });
    default:
      return words[news.kind]({ title, sum: inWords(amountOf(news)) });
  }
};

type OfEvent = Extract<Told, { readonly event: ToldEvent }>;

const ofEvent = (told: OfEvent, language: Language): ShortWords => {
  const words = notificationWords.in(language);
  const { title, timeZone } = told.event;
  const when = whenOf(told.event, language);
  switch (told.kind) {
    case 'event-cancelled':
    case 'organizer-message':
      return words[told.kind]({ ...told, title });
    case 'message-test':
      return words['organizer-message']({ ...told, title });
    case 'event-moved':
    case 'event-changed': {
      const until = told.giveBackUntil && formatEventTime(told.giveBackUntil, timeZone, language);
      return words[told.kind]({ ...told, title, when, until });
    }
    case 'reminder':
      return words.reminder({ title, when, lead: leadInWords(told.lead, language) });
    case 'sale-started':
      return words['sale-started']({ title, when });
    case 'event-announced':
      return words['event-announced']({ ...told, title, when });
    default:
      return told satisfies never;
  }
};

type OfAccount = Exclude<Told, OfEvent | ToldOf<'booking'>>;

const ofAccount = (told: OfAccount, language: Language): ShortWords => {
  const words = notificationWords.in(language);
  switch (told.kind) {
    case 'registration-code':
    case 'already-registered':
    case 'password-reset-code':
    case 'password-changed':
    case 'number-code':
      return words[told.kind]();
    case 'employee-invited':
      return words['employee-invited'](told);
    case 'channel-ended':
      return words['channel-ended']({ ...told, channel: words.channels[told.channel] });
    default:
      return told satisfies never;
  }
};

/** What somebody is told, where there is little room. */
export const shortWords = (told: Told, language: Language): ShortWords => {
  if (told.kind === 'booking') return ofBooking(told, language);
  return 'event' in told ? ofEvent(told, language) : ofAccount(told, language);
};

/** Where somebody goes who is told of their account; null where there is nothing to see. */
const ofAccounts: Readonly<Record<OfAccount['kind'], string | null>> = {
  'registration-code': null,
  'already-registered': '/sign-in',
  'password-reset-code': null,
  'password-changed': '/account',
  'employee-invited': null,
  'number-code': null,
  'channel-ended': '/account',
};

/** Where in the portal it is shown what somebody is told; null where there is nothing to show. */
export const pathOf = (told: Told): string | null => {
  if (told.kind === 'booking') return `/bookings/${told.news.facts.bookingId}`;
  if ('bookingId' in told) return `/bookings/${told.bookingId}`;
  return 'event' in told ? `/events/${told.event.slug}` : ofAccounts[told.kind];
};

/** Where it is read whole what is cut on a lock screen and in a text message: an organizer's words stand in the inbox. */
export const wholePathOf = (told: Told): string | null =>
  told.kind === 'organizer-message' ? '/notifications' : pathOf(told);
