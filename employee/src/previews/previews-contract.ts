import { channel } from '@parterre/domain/messaging/kinds/channel';
import { notificationKind } from '@parterre/domain/messaging/kinds/told';
import { language } from '@parterre/domain/words/languages';
import { endpoint } from '@parterre/service-kit/endpoint';
import { z } from 'zod';

const attachedPreview = z.object({
  ...{ name: z.string(), type: z.string() },
  size: z.int().nullable().meta({ description: 'in bytes; null: it is printed when the mail is sent' }),
  text: z.string().nullable().meta({ description: 'of what can be read as it is' }),
});

export const emailPreview = z.object({
  ...{ channel: z.literal('email'), subject: z.string(), html: z.string(), text: z.string() },
  attachments: z.array(attachedPreview).readonly(),
});
export const smsPreview = z.object({
  channel: z.literal('sms'),
  text: z.string(),
  coding: z.enum(['gsm-7', 'ucs-2']),
  units: z.int(),
  parts: z.int(),
});
export const pushPreview = z.object({ channel: z.literal('push'), title: z.string(), body: z.string() });
export const inboxPreview = z.object({ channel: z.literal('inbox'), title: z.string(), text: z.string() });

const previewAnswer = z
  .discriminatedUnion('channel', [emailPreview, smsPreview, pushPreview, inboxPreview])
  .meta({ id: 'KindPreview' });

export const previewKind = endpoint({
  id: 'previewKind',
  method: 'get',
  path: '/admin/api/previews/:kind/:channel',
  summary:
    'A message of this kind as a channel shows it, about an example event, written as those that are sent are; null where the channel is not for this kind.',
  access: 'run-platform',
  params: z.strictObject({ kind: notificationKind, channel }),
  query: z.strictObject({ language: language.optional() }),
  response: z.object({ preview: previewAnswer.nullable() }),
});

export const previewsEndpoints = [previewKind];
