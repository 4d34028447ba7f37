import { safeLine } from '../text.ts';
import type { Language } from '../words/languages.ts';
import type { MailMessage } from './mail-message.ts';
import { mailPage } from './mail-page.ts';
import { type MailButton, type MailParagraph, type MailPart, partsOf } from './mail-parts.ts';

/** A code to type, and the instant from which on it is worth nothing: then no mail brings it any more. */
export type MailedCode = { readonly digits: string; readonly goodUntil: string };

export type MailContent = {
  readonly to: string;
  /** That of its texts. */
  readonly language: Language;
  readonly subject: string;
  /** What is shown behind the subject in a list of mails. The first paragraphs where nothing is said. */
  readonly preheader?: string;
  readonly paragraphs: readonly MailParagraph[];
  /** Shown large. */
  readonly code?: MailedCode;
  readonly button?: MailButton;
  /** Why the reader gets this, in small print. */
  readonly footnote: string;
  /** Where mails like this one are ended: `page` by the reader, `url` by the mail program. */
  readonly unsubscribe?: { readonly label: string; readonly page: string; readonly url: string } | undefined;
};

const inText = (part: MailPart): string => {
  switch (part.kind) {
    case 'sentence':
      return part.text;
    case 'facts':
      return part.facts.join('\n');
    case 'code':
      return part.digits;
    case 'button':
      return `${part.label}: ${part.url}`;
    default:
      return part satisfies never;
  }
};

/**
 * One message as text and as HTML, from the same words. Each of them is one line: names and titles may have been stored
 * before that was a rule.
 */
export const layOutMail = (content: MailContent): MailMessage => {
  const { to, language, code, button, unsubscribe } = content;
  const stop = unsubscribe && { label: safeLine(unsubscribe.label), url: unsubscribe.page };
  const said = partsOf(content.paragraphs, safeLine);
  const [subject, footnote] = [safeLine(content.subject), safeLine(content.footnote)];
  const parts: readonly MailPart[] = [
    ...said,
    ...(code ? [{ kind: 'code' as const, digits: code.digits }] : []),
    ...(button ? [{ kind: 'button' as const, ...button }] : []),
  ];
  const preheader = safeLine(content.preheader ?? said.slice(0, 2).map(inText).join(' '));
  return {
    to,
    subject,
    text: [...parts.map(inText), footnote, ...(stop ? [`${stop.label}: ${stop.url}`] : [])].join('\n\n'),
    html: mailPage({ language, title: subject, preheader, parts, footnote, stop }),
    ...(code && { goodUntil: code.goodUntil }),
    ...(unsubscribe && { unsubscribe: { url: unsubscribe.url } }),
  };
};
