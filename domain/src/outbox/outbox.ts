import type { OutboxMessage } from './outbox-message.ts';

/** Messages that were committed and not yet handed to the queue. */
export type Outbox = {
  readonly waiting: () => Promise<OutboxMessage[]>;
  readonly remove: (messages: readonly OutboxMessage[]) => Promise<void>;
};

/** Where messages go; accepted means safe. May deliver twice. */
export type MessageQueue = { readonly send: (messages: readonly OutboxMessage[]) => Promise<void> };

/** How long who reads a queue waits for a message, in seconds: no answer within that time is one. */
export const longestWait = 10;
