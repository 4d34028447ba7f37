import { layOutMail } from '../mail/mail-layout.ts';
import type { MailMessage } from '../mail/mail-message.ts';
import type { MailParagraph } from '../mail/mail-parts.ts';
import { formatEventTime } from '../sales/ticket-desk/event-in-words.ts';
import { safeLine } from '../text.ts';
import type { Language } from '../words/languages.ts';
import type { Notification } from './notifications/notification.ts';
import { kinds } from './kinds/kinds.ts';
import { pathOf, shortWords } from './notifications/short-words.ts';
import { kindOf, type Told, type ToldEvent } from './kinds/told.ts';
import type { UnsubscribeLinks } from './unsubscribe/unsubscribe-links.ts';
import { unsubscribeWords } from './unsubscribe/words/unsubscribe-words.ts';
import { bookingMailWords } from './words/booking-mail-words.ts';

const eventOf = (told: Told): ToldEvent | null => ('event' in told ? told.event : null);

const detailsOf = (event: ToldEvent, language: Language): MailParagraph[] =>
  [
    event.title,
    formatEventTime(event.startsAt, event.timeZone, language),
    event.where ?? bookingMailWords.in(language).online,
  ].map((fact) => ({ fact }));

/** Of these we say something ourselves, before the organizer's words. */
const withOurWords: readonly Told['kind'][] = ['event-cancelled', 'event-moved', 'event-changed'];

/** An organizer's paragraphs, each by itself; anything else as it is said in short. */
const paragraphsOf = (told: Told, language: Language): MailParagraph[] => {
  const { text } = shortWords(told, language);
  const own = 'text' in told ? told.text.split(/\n+/).map(safeLine).filter(Boolean) : [];
  const said = text.slice(0, text.length - ('text' in told ? told.text.length : 0)).trim();
  if (own.length === 0) return [text];
  const theirs = own.map((text) => ({ theirs: text }));
  return withOurWords.includes(told.kind) ? [said, ...theirs] : theirs;
};

/**
 * Any notification that has no mail of its own, as an e-mail. `publicUrl` is where the portal is.
 * @param links where mails about its topic are ended; null where they cannot be
 */
export const notificationMail = (
  { told, to }: Pick<Notification, 'told' | 'to'>,
  publicUrl: string,
  links: UnsubscribeLinks | null = null,
): MailMessage => {
  const { email, name, language } = to;
  const words = bookingMailWords.in(language);
  const event = eventOf(told);
  const path = pathOf(told);
  const { topic } = kinds[kindOf(told)];
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
    ...(links && { unsubscribe: { ...links, label: unsubscribeWords.in(language).stop[topic] } }),
    footnote: event ? words.whyEvent({ title: event.title }) : words.whyAccount,
  });
};
