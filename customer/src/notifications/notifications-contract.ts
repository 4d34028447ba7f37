import { inboxTopic, outsideChannel, topic } from '@parterre/domain/messaging/kinds/channel';
import { deliveryState } from '@parterre/domain/messaging/notifications/delivery';
import { mostMarked } from '@parterre/domain/messaging/inbox/mark-read';
import { notificationKind } from '@parterre/domain/messaging/kinds/told';
import { unseenText } from '@parterre/domain/text';
import { endpoint } from '@parterre/service-kit/endpoint';
import { z } from 'zod';

const place = unseenText(200, 1);

const notificationAnswer = z
  .object({
    /** By which it is named when it is marked. */
    id: z.string(),
    kind: notificationKind,
    topic,
    title: z.string(),
    text: z.string(),
    at: z.string(),
    isRead: z.boolean(),
    /** Where in the portal it leads. */
    path: z.string().nullable(),
    eventId: z.string().nullable(),
    /** Channels by which it was to come as well, and what became of that. */
    channels: z.array(z.object({ channel: outsideChannel, state: deliveryState })),
  })
  .meta({ id: 'Notification' });

export const listNotifications = endpoint({
  id: 'listNotifications',
  method: 'get',
  path: '/api/notifications',
  summary:
    'What the customer was told, the newest first. A page may be short, or empty, and have others behind it.',
  access: 'customer',
  query: z.strictObject({
    cursor: unseenText(500).optional(),
    /** `organizers`: what they write, and what they announce. */
    topic: inboxTopic.optional(),
    unread: z.literal('true').optional(),
  }),
  response: z.object({ notifications: z.array(notificationAnswer), nextCursor: z.string().nullable() }),
  refusals: ['too-many-attempts'],
});

export const countUnread = endpoint({
  id: 'countUnreadNotifications',
  method: 'get',
  path: '/api/notifications/unread',
  summary: 'How many notifications nobody has read yet, up to 100.',
  access: 'customer',
  response: z.object({ count: z.int() }),
  refusals: ['too-many-attempts'],
});

export const markRead = endpoint({
  id: 'markNotificationsRead',
  method: 'post',
  path: '/api/notifications/read',
  summary: 'Notes that some were read, or all of them: then `mayBeMore` says whether to ask once more.',
  access: 'customer',
  body: z.union([
    z.strictObject({ ids: z.array(place).min(1).max(mostMarked) }),
    z.strictObject({ all: z.literal(true) }),
  ]),
  response: z.object({ mayBeMore: z.boolean() }),
  refusals: ['too-many-attempts'],
});

export const notificationsEndpoints = [listNotifications, countUnread, markRead];
