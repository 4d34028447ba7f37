import type { EventId } from '../../ids.ts';
import { type Money, times } from '../../money.ts';
import type { Employee } from '../../people/accounts/account.ts';
import { smsCost } from '../../sms/sms-text.ts';
import type { Language } from '../../words/languages.ts';
import type { ToldOf } from '../kinds/told.ts';
import { notificationMail } from '../notification-mail.ts';
import {
  inboxPreview,
  mailPreview,
  type PreviewOn,
  pushPreview,
  smsOf,
  smsPreview,
} from '../previews/preview.ts';
import { sampleLinks } from '../previews/sample-mail.ts';
import type { AudienceSize, countAudience } from './count-audience.ts';
import type { Audience, MessageDraft } from './message.ts';
import { messageTold } from './message-told.ts';
import { type AudienceDeps, requireAudience } from './require-audience.ts';

export type PreviewDeps = Omit<AudienceDeps, 'requireEvent'> & {
  readonly countAudience: ReturnType<typeof countAudience>;
  readonly publicUrl: string;
  /** Null in a house that sends no text messages; what a part of one costs is null where nobody knows. */
  readonly sms: { readonly partPrice: Money | null } | null;
};

type SmsCost = {
  /** What it costs to tell one person, and all of them, should each have asked for text messages. */
  readonly each: Money | null;
  readonly atMost: Money | null;
};

/** A message as each channel shows it. */
export type MessagePreview = {
  readonly email: PreviewOn<'email'>;
  readonly sms: (PreviewOn<'sms'> & SmsCost) | null;
  readonly push: PreviewOn<'push'>;
  readonly inbox: PreviewOn<'inbox'>;
  readonly audience: AudienceSize;
};

const sized = (
  { sms, publicUrl }: Pick<PreviewDeps, 'sms' | 'publicUrl'>,
  told: ToldOf<'organizer-message'>,
  language: Language,
  { people, precision }: AudienceSize,
): MessagePreview['sms'] => {
  if (!sms) return null;
  const preview = smsPreview(smsOf(told, language, publicUrl));
  const each = smsCost(preview.parts, sms.partPrice);
  return { ...preview, each, atMost: each && precision !== 'at-least' ? times(each, people) : null };
};

type CountingDeps = Pick<PreviewDeps, 'openDossier' | 'clock' | 'countAudience'>;

/** How many people a message would reach, before there is one. */
export const sizeAudience =
  (deps: CountingDeps) =>
  async (actor: Employee, eventId: EventId, audience: Audience): Promise<AudienceSize> => {
    const { blocks } = await requireAudience(deps)(actor, eventId, audience);
    return deps.countAudience(actor, { eventId, audience, blocks });
  };

/** Shows an organizer what they are about to send, as somebody who reads this language gets it, and to how many people. */
export const previewMessage =
  (deps: PreviewDeps) =>
  async (
    actor: Employee,
    eventId: EventId,
    draft: MessageDraft,
    language: Language = actor.language,
  ): Promise<MessagePreview> => {
    const { event, blocks } = await requireAudience(deps)(actor, eventId, draft.audience);
    const audience = await deps.countAudience(actor, { eventId, audience: draft.audience, blocks });
    const told = messageTold(event, { ...draft, id: 'preview', organization: event.organizationName });
    const to = { email: actor.email, name: actor.name, language };
    return {
      email: mailPreview(notificationMail({ told, to }, deps.publicUrl, sampleLinks(deps.publicUrl))),
      sms: sized(deps, told, language, audience),
      push: pushPreview(told, language),
      inbox: inboxPreview(told, language),
      audience,
    };
  };
