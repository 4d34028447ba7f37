import { layOutMail } from '../mail/mail-layout.ts';
import type { MailMessage } from '../mail/mail-message.ts';
import { formatEventTime } from '../sales/ticket-desk/event-in-words.ts';
import { safeLine } from '../text.ts';
import type { Language } from '../words/languages.ts';
import type { Notification } from './notifications/notification.ts';
import { pathOf, shortWords } from './notifications/short-words.ts';
import type { Told, ToldEvent } from './notifications/told.ts';
import { bookingMailWords } from './words/booking-mail-words.ts';

const eventOf = (told: Told): ToldEvent | null => ('event' in told ? told.event : null);

const detailsOf = (event: ToldEvent, language: Language): string[] => [
  event.title,
  formatEventTime(event.startsAt, event.timeZone, language),
  event.where ?? bookingMailWords.in(language).online,
];

/** An organizer's paragraphs, each by itself; anything else as it is said in short. */
const paragraphsOf = (told: Told, language: Language): string[] => {
  const { text } = shortWords(told, language);
  const own = 'text' in told ? told.text.split(/\n+/).map(safeLine).filter(Boolean) : [];
  const said = told.kind === 'event-moved' ? [text.slice(0, text.length - told.text.length).trim()] : [];
  return own.length > 0 ? [...said, ...own] : [text];
};

/** Any notification that has no mail of its own, as an e-mail. `publicUrl` is where the portal is. */
export const notificationMail = (
  { told, to }: Pick<Notification, 'told' | 'to'>,
  publicUrl: string,
): MailMessage => {
  const { email, name, language } = to;
  const words = bookingMailWords.in(language);
  const event = eventOf(told);
  const path = pathOf(told);
  return layOutMail({
    to: email,
    language,
    subject: shortWords(told, language).title,
    paragraphs: [
      words.hello({ name }),
      ...paragraphsOf(told, language),
      ...(event ? detailsOf(event, language) : []),
    ],
    ...(path !== null && { button: { label: words.showIt, url: new URL(path, publicUrl).href } }),
    footnote: event ? words.whyEvent({ title: event.title }) : words.whyAccount,
  });
};
