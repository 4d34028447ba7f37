import { z } from 'zod';
import { outsideChannel } from '../kinds/channel.ts';
import { notification } from './notification.ts';

/** What waits in the queue of a channel: which notification to send by it. */
export const notificationJob = z.object({
  kind: z.literal('notification'),
  person: notification.shape.person,
  at: z.string(),
  channel: outsideChannel,
});
export type NotificationJob = z.infer<typeof notificationJob>;
