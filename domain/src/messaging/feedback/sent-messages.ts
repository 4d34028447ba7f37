import type { OutsideChannel } from '../kinds/channel.ts';
import type { NotificationKey } from '../notifications/notification.ts';

/** Which notification a channel means, by what it called the message when it took it. */
export type SentMessages = {
  /** @param now milliseconds since the epoch; it is known for a month from then on */
  readonly keep: (
    channel: OutsideChannel,
    providerId: string,
    key: NotificationKey,
    now: number,
  ) => Promise<void>;
  readonly find: (channel: OutsideChannel, providerId: string) => Promise<NotificationKey | null>;
};
