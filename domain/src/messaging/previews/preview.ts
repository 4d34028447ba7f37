import { z } from 'zod';
import { smsSize } from '../../sms/sms-text.ts';
import type { Language } from '../../words/languages.ts';
import type { Channel } from '../kinds/channel.ts';
import { kinds } from '../kinds/kinds.ts';
import type { NotificationKind, Told } from '../kinds/told.ts';
import { pushWords } from '../notifications/push-words.ts';
import { pathOf, shortWords } from '../notifications/short-words.ts';
import { smsWords } from '../notifications/sms-words.ts';
import { smsTextWords } from '../words/messaging-words.ts';
import { sampleMail, sampleReader, type Sampling } from './sample-mail.ts';
import { samplePlan } from './sample-plan.ts';
import { sampleTold } from './sample-told.ts';

/** What somebody sees of a kind on a channel. */
export type Preview =
  | { readonly channel: 'email'; readonly subject: string; readonly html: string; readonly text: string }
  | {
      readonly channel: 'sms';
      readonly text: string;
      readonly coding: 'gsm-7' | 'ucs-2';
      readonly units: number;
      readonly parts: number;
    }
  | { readonly channel: 'push'; readonly title: string; readonly body: string }
  | { readonly channel: 'inbox'; readonly title: string; readonly text: string };

/** What a browser shows of what it is sent. */
const shown = z.object({ title: z.string(), body: z.string() });

const smsOf = (told: Told, language: Language, publicUrl: string): string => {
  if (told.kind === 'number-code') return smsTextWords.in(language).code({ code: '123456', minutes: 10 });
  const path = pathOf(told);
  return smsWords(told, language, path === null ? null : new URL(path, publicUrl).href);
};

/** A kind as a channel shows it, by the very functions that write what is sent; null where that channel is not for it. */
export const previewOf = (
  kind: NotificationKind,
  channel: Channel,
  language: Language,
  sampling: Sampling,
): Preview | null => {
  if (!kinds[kind].channels.includes(channel)) return null;
  const plan = samplePlan(sampling.now);
  const told = sampleTold(plan, sampling.now)[kind];
  switch (channel) {
    case 'email': {
      const { subject, html, text } = sampleMail(told, plan, language, sampling);
      return { channel, subject, html, text };
    }
    case 'sms': {
      const text = smsOf(told, language, sampling.publicUrl);
      const { coding, units, parts } = smsSize(text);
      return { channel, text, coding, units, parts: parts.length };
    }
    case 'push': {
      const written: unknown = JSON.parse(pushWords({ id: 'sample', told, to: sampleReader(language) }));
      return { channel, ...shown.parse(written) };
    }
    case 'inbox':
      return { channel, ...shortWords(told, language) };
    default:
      return channel satisfies never;
  }
};
