import type { OutboxMessage } from './outbox-message.ts';

/** Told of messages that were committed, to hand them to the queue without waiting for the sweeper. */
export type Dispatcher = { readonly dispatch: (messages: readonly OutboxMessage[]) => void };
