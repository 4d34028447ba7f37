import type { OutsideChannel } from '../kinds/channel.ts';
import type { DeliveryState } from '../notifications/delivery.ts';
import type { Notification } from '../notifications/notification.ts';

/** How many notifications are in which state, by channel. */
export type MessageFigures = Readonly<
  Record<OutsideChannel, Readonly<Partial<Record<DeliveryState, number>>>>
>;

/**
 * What became of a message on each channel. It is counted when a notification was written, after that: who is killed in between
 * has not counted it, so these are figures for people, and not for books.
 */
export type FiguresStore = {
  /** @param before null where it is new */
  readonly count: (before: Notification | null, after: Notification) => Promise<void>;
  readonly of: (messageId: string) => Promise<MessageFigures>;
};
