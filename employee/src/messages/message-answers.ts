import { outsideChannels } from '@parterre/domain/messaging/kinds/channel';
import { audience } from '@parterre/domain/messaging/messages/message';
import { deliveryState } from '@parterre/domain/messaging/notifications/delivery';
import { money } from '@parterre/domain/money';
import { z } from 'zod';

/** How many notifications are in which state on a channel. */
const channelFigures = z.object({
  channel: z.enum(outsideChannels),
  ...Object.fromEntries(deliveryState.options.map((state) => [state, z.int()])),
});

export const messageAnswer = z
  .object({
    id: z.string(),
    at: z.string(),
    by: z.string(),
    subject: z.string(),
    text: z.string(),
    audience,
    people: z.int().meta({ description: 'told so far, counted by their bookings' }),
    boxOffice: z
      .int()
      .meta({ description: 'who bought at the box office, so that nobody knows where to write' }),
    share: z
      .number()
      .meta({ description: 'how much of the house was gone through, from 0 to 1, which is all' }),
    channels: z.array(channelFigures).meta({ description: 'approximate: see the log of deliveries' }),
  })
  .meta({ id: 'AttendeeMessage' });

const audienceSize = z.object({
  people: z.int().meta({ description: 'counted by their bookings' }),
  isAll: z.boolean().meta({ description: 'false: there are more' }),
});

export const previewAnswer = z
  .object({
    email: z.object({ subject: z.string(), text: z.string(), html: z.string() }),
    sms: z
      .object({
        text: z.string(),
        coding: z.enum(['gsm-7', 'ucs-2']),
        parts: z.array(z.string()),
        each: money
          .nullable()
          .meta({ description: 'what it costs to tell one person; null where nobody knows' }),
        atMost: money
          .nullable()
          .meta({ description: 'to tell all, should each have asked for text messages' }),
      })
      .nullable()
      .meta({ description: 'null: this house sends none' }),
    push: z.object({ title: z.string(), body: z.string() }),
    inbox: z.object({ title: z.string(), text: z.string() }),
    audience: audienceSize,
  })
  .meta({ id: 'MessagePreview' });
