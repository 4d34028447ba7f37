import { eventId, organizationId } from '@parterre/domain/ids';
import { mostSentAgain } from '@parterre/domain/messaging/log/send-again';
import { outsideChannel } from '@parterre/domain/messaging/kinds/channel';
import { deliveryState } from '@parterre/domain/messaging/notifications/delivery';
import { notificationKind } from '@parterre/domain/messaging/kinds/told';
import { email } from '@parterre/domain/people/accounts/email-address';
import { unseenText } from '@parterre/domain/text';
import { endpoint } from '@parterre/service-kit/endpoint';
import { z } from 'zod';
import { nextCursor } from '../paging.ts';

const tried = z.object({
  at: z.string(),
  state: deliveryState,
  why: z.string().nullable(),
  providerId: z.string().nullable(),
  device: z.string().nullable(),
});

const onChannel = z.object({
  channel: outsideChannel,
  state: deliveryState,
  /** Why a channel is not used. */
  why: z.string().nullable(),
  /** Until when it is held back. */
  until: z.string().nullable(),
  tries: z.array(tried),
  canBeSentAgain: z.boolean(),
});

const deliveryAnswer = z
  .object({
    id: z.string(),
    kind: notificationKind,
    to: z.object({ name: z.string(), email: z.string() }),
    title: z.string(),
    text: z.string(),
    at: z.string(),
    event: z.object({ id: eventId, title: z.string() }).nullable(),
    bookingId: z.string().nullable(),
    channels: z.array(onChannel),
    /** Whether it is in the inbox, and since when it is read. */
    inbox: z.object({ readAt: z.string().nullable() }).nullable(),
  })
  .meta({ id: 'Delivery' });

export const searchDeliveries = endpoint({
  id: 'searchDeliveries',
  method: 'post',
  path: '/admin/api/deliveries/search',
  summary:
    'What people were told in the last 90 days, and what became of it, the newest first: of an organization, or (for admins, without one) of the platform itself. A page may be short, or empty, and have others behind it. The address is in the body so that no log keeps it.',
  access: 'see-deliveries',
  body: z.strictObject({
    organizationId: organizationId.optional(),
    eventId: eventId.optional(),
    email: email.optional(),
    kind: notificationKind.optional(),
    state: z.enum([...deliveryState.options, 'troubled']).optional(),
    cursor: unseenText(400).optional(),
  }),
  response: z.object({ deliveries: z.array(deliveryAnswer), nextCursor }),
});

export const sendDeliveriesAgain = endpoint({
  id: 'sendDeliveriesAgain',
  method: 'post',
  path: '/admin/api/deliveries/send-again',
  summary:
    'Has what failed sent once more. What was sent meanwhile, or came back from an address that is dead, is left alone.',
  access: 'see-deliveries',
  body: z.strictObject({
    organizationId: organizationId.optional(),
    wanted: z
      .array(z.strictObject({ id: unseenText(400, 1), channel: outsideChannel }))
      .min(1)
      .max(mostSentAgain),
  }),
  response: z.object({ queued: z.int() }),
});

export const deliveriesEndpoints = [searchDeliveries, sendDeliveriesAgain];
