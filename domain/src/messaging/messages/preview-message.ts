import { z } from 'zod';
import type { EventId } from '../../ids.ts';
import type { MailMessage } from '../../mail/mail-message.ts';
import { type Money, times } from '../../money.ts';
import type { Employee } from '../../people/accounts/account.ts';
import { type SmsCoding, smsCost, smsSize } from '../../sms/sms-text.ts';
import type { ToldOf } from '../kinds/told.ts';
import { notificationMail } from '../notification-mail.ts';
import { pushWords } from '../notifications/push-words.ts';
import { pathOf, shortWords, type ShortWords } from '../notifications/short-words.ts';
import { smsWords } from '../notifications/sms-words.ts';
import type { AudienceSize, countAudience } from './count-audience.ts';
import type { MessageDraft } from './message.ts';
import { messageTold } from './message-told.ts';
import { type AudienceDeps, requireAudience } from './require-audience.ts';

export type PreviewDeps = Omit<AudienceDeps, 'requireEvent'> & {
  readonly countAudience: ReturnType<typeof countAudience>;
  readonly publicUrl: string;
  /** Null in a house that sends no text messages; what a part of one costs is null where nobody knows. */
  readonly sms: { readonly partPrice: Money | null } | null;
};

export type SmsPreview = {
  readonly text: string;
  readonly coding: SmsCoding;
  readonly parts: string[];
  /** What it costs to tell one person, and all of them, should each have asked for text messages. */
  readonly each: Money | null;
  readonly atMost: Money | null;
};

/** A message as each channel shows it. */
export type MessagePreview = {
  readonly email: Pick<MailMessage, 'subject' | 'text' | 'html'>;
  readonly sms: SmsPreview | null;
  readonly push: { readonly title: string; readonly body: string };
  readonly inbox: ShortWords;
  readonly audience: AudienceSize;
};

const pushed = z.object({ title: z.string(), body: z.string() });

const previewSms = (
  { sms, publicUrl }: Pick<PreviewDeps, 'sms' | 'publicUrl'>,
  told: ToldOf<'organizer-message'>,
  { language }: Pick<Employee, 'language'>,
  { people }: AudienceSize,
): SmsPreview | null => {
  if (!sms) return null;
  const path = pathOf(told);
  const text = smsWords(told, language, path === null ? null : new URL(path, publicUrl).href);
  const size = smsSize(text);
  const each = smsCost(size, sms.partPrice);
  return { text, coding: size.coding, parts: [...size.parts], each, atMost: each && times(each, people) };
};

/** Shows an organizer what they are about to send, as they would get it themselves, and to how many people. */
export const previewMessage =
  (deps: PreviewDeps) =>
  async (actor: Employee, eventId: EventId, draft: MessageDraft): Promise<MessagePreview> => {
    const { event, blocks } = await requireAudience(deps)(actor, eventId, draft.audience);
    const audience = await deps.countAudience(actor, { eventId, audience: draft.audience, blocks });
    const told = messageTold(event, { ...draft, id: 'preview', organization: event.organizationName });
    const to = { email: actor.email, name: actor.name, language: actor.language };
    const { subject, text, html } = notificationMail({ told, to }, deps.publicUrl);
    return {
      email: { subject, text, html },
      sms: previewSms(deps, told, actor, audience),
      push: pushed.parse(JSON.parse(pushWords({ id: 'preview', told, to }))),
      inbox: shortWords(told, actor.language),
      audience,
    };
  };
