import { z } from 'zod';
import { smsSize } from '../../sms/sms-text.ts';
import type { Language } from '../../words/languages.ts';
import type { Channel } from '../kinds/channel.ts';
import { kinds } from '../kinds/kinds.ts';
import type { NotificationKind, Told } from '../kinds/told.ts';
import { pushWords } from '../notifications/push-words.ts';
import { shortWords, wholePathOf } from '../notifications/short-words.ts';
import { smsWords } from '../notifications/sms-words.ts';
import { smsTextWords } from '../words/messaging-words.ts';
import type { MailMessage } from '../../mail/mail-message.ts';
import { type AttachedPreview, sampleAttachments } from './sample-attachments.ts';
import { sampleMail, sampleReader, type Sampling } from './sample-mail.ts';
import { samplePlan } from './sample-plan.ts';
import { sampleTold } from './sample-told.ts';

/** What somebody sees of a kind on a channel. */
export type Preview =
  | {
      readonly channel: 'email';
      readonly subject: string;
      readonly html: string;
      readonly text: string;
      readonly attachments: readonly AttachedPreview[];
    }
  | {
      readonly channel: 'sms';
      readonly text: string;
      readonly coding: 'gsm-7' | 'ucs-2';
      readonly units: number;
      readonly parts: number;
    }
  | { readonly channel: 'push'; readonly title: string; readonly body: string }
  | { readonly channel: 'inbox'; readonly title: string; readonly text: string };

export type PreviewOn<On extends Channel> = Extract<Preview, { readonly channel: On }>;

/** What a browser shows of what it is sent. */
const shown = z.object({ title: z.string(), body: z.string() });

/** What somebody is told, as it comes to their telephone. */
export const smsOf = (told: Told, language: Language, publicUrl: string): string => {
  if (told.kind === 'number-code') return smsTextWords.in(language).code({ code: '123456', minutes: 10 });
  const path = wholePathOf(told);
  return smsWords(told, language, path === null ? null : new URL(path, publicUrl).href);
};

/** An e-mail as programs show it, with what comes with it. */
export const mailPreview = (
  { subject, html, text }: MailMessage,
  attachments: readonly AttachedPreview[] = [],
): PreviewOn<'email'> => ({
  ...{ channel: 'email', subject, html, text, attachments },
});

/** A text message, and how much of them it takes. */
export const smsPreview = (text: string): PreviewOn<'sms'> => {
  const { coding, units, parts } = smsSize(text);
  return { channel: 'sms', text, coding, units, parts: parts.length };
};

/** A message to a browser. */
export const pushPreview = (told: Told, language: Language): PreviewOn<'push'> => {
  const written: unknown = JSON.parse(pushWords({ id: 'preview', told, to: sampleReader(language) }));
  return { channel: 'push', ...shown.parse(written) };
};

/** An entry of the inbox. */
export const inboxPreview = (told: Told, language: Language): PreviewOn<'inbox'> => ({
  ...{ channel: 'inbox', ...shortWords(told, language) },
});

/** A kind as a channel shows it, by the very functions that write what is sent; null where that channel is not for it. */
export const previewOf = async (
  kind: NotificationKind,
  channel: Channel,
  language: Language,
  sampling: Sampling,
): Promise<Preview | null> => {
  if (!kinds[kind].channels.includes(channel)) return null;
  const plan = samplePlan(sampling.now);
  const told = sampleTold(plan, sampling.now)[kind];
  switch (channel) {
    case 'email':
      return mailPreview(
        sampleMail(told, plan, language, sampling),
        await sampleAttachments(told, plan, language, sampling),
      );
    case 'sms':
      return smsPreview(smsOf(told, language, sampling.publicUrl));
    case 'push':
      return pushPreview(told, language);
    case 'inbox':
      return inboxPreview(told, language);
    default:
      return channel satisfies never;
  }
};
