import { outsideChannels } from '@parterre/domain/messaging/kinds/channel';
import { audience } from '@parterre/domain/messaging/messages/message';
import { deliveryState } from '@parterre/domain/messaging/notifications/delivery';
import { money } from '@parterre/domain/money';
import { z } from 'zod';
import { emailPreview, inboxPreview, pushPreview, smsPreview } from '../previews/previews-contract.ts';

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
    people: z.int().meta({ description: 'told so far; somebody with several bookings is one' }),
    boxOffice: z
      .int()
      .meta({ description: 'bookings of the box office, of which nobody knows where to write' }),
    share: z
      .number()
      .meta({ description: 'how much of the house was gone through, from 0 to 1, which is all' }),
    channels: z.array(channelFigures).meta({ description: 'approximate: see the log of deliveries' }),
  })
  .meta({ id: 'AttendeeMessage' });

export const audienceSize = z
  .object({
    people: z.int().meta({ description: 'somebody with several bookings is one' }),
    boxOffice: z
      .int()
      .meta({ description: 'bookings of the box office, of which nobody knows where to write' }),
    precision: z.enum(['exact', 'at-most', 'at-least']).meta({ description: 'of the number of people' }),
  })
  .meta({ id: 'AudienceSize' });

export const sectionsAnswer = z.object({
  sections: z
    .array(z.object({ id: z.string(), name: z.string() }))
    .meta({ description: 'sections and areas, in the order of the chart' }),
});

export const previewAnswer = z
  .object({
    email: emailPreview,
    sms: smsPreview
      .extend({
        each: money
          .nullable()
          .meta({ description: 'what it costs to tell one person; null where nobody knows' }),
        atMost: money
          .nullable()
          .meta({ description: 'to tell all, should each have asked for text messages' }),
      })
      .nullable()
      .meta({ description: 'null: this house sends none' }),
    push: pushPreview,
    inbox: inboxPreview,
    audience: audienceSize,
  })
  .meta({ id: 'MessagePreview' });
