import type { Dispatcher } from './dispatcher.ts';
import type { MessageQueue, Outbox } from './outbox.ts';
import type { OutboxMessage } from './outbox-message.ts';

export type Dispatching = {
  readonly outbox: Pick<Outbox, 'waiting' | 'remove'>;
  readonly queue: MessageQueue;
};

/** Only what the queue has taken leaves the outbox. */
export const handOver = async (
  { outbox, queue }: Dispatching,
  messages: readonly OutboxMessage[],
): Promise<void> => {
  await queue.send(messages);
  await outbox.remove(messages);
};

/**
 * Hands committed messages to the queue without making anybody wait. What arrives while a batch is under way goes
 * with the next. A failure only delays: the sweeper finds the messages in the outbox.
 */
export const dispatchSoon = (deps: Dispatching): Dispatcher & { readonly idle: () => Promise<void> } => {
  let pending: OutboxMessage[] = [];
  let running: Promise<void> | null = null;
  const run = async (): Promise<void> => {
    while (pending.length > 0) {
      const batch = pending;
      pending = [];
      await handOver(deps, batch).catch(() => undefined);
    }
    running = null;
  };
  return {
    dispatch: (messages) => {
      pending.push(...messages);
      if (pending.length > 0) running ??= Promise.resolve().then(run);
    },
    idle: async () => {
      await running;
    },
  };
};
