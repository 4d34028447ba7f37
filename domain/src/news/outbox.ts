import type { Write } from '../commit.ts';
import type { OutboxMessage } from './outbox-message.ts';

/** What tells errands of the services from messages of bookings, among which they wait. */
export const errandKind = 'account-errand';

/** A message that only another version can read: a newer one, that sells beside this one while it is released. */
export type UnknownMessage = { readonly id: string; readonly kind: string; readonly createdAt: string };

/** Some of what waits, when it is a lot. */
export type Waiting = {
  readonly messages: readonly OutboxMessage[];
  readonly unknown: readonly UnknownMessage[];
};

/** Messages that were committed and not yet handed to the queue. */
export type Outbox = {
  /** Leaves a message in the commit that it tells of. */
  readonly leave: (message: OutboxMessage) => Write;
  readonly waiting: () => Promise<Waiting>;
  readonly remove: (messages: readonly OutboxMessage[]) => Promise<void>;
};

/** Where messages go; accepted means safe. May deliver twice. */
export type MessageQueue = { readonly send: (messages: readonly OutboxMessage[]) => Promise<void> };
