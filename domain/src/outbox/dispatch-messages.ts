import type { Clock } from '../clock.ts';
import { seconds } from '../clock.ts';
import type { Alarm, Dispatcher } from '../bookings/selling.ts';
import type { MessageQueue, Outbox } from './outbox.ts';
import type { OutboxMessage } from './outbox-message.ts';

type Deps = { readonly outbox: Outbox; readonly queue: MessageQueue };

const handOver = async ({ outbox, queue }: Deps, messages: readonly OutboxMessage[]): Promise<void> => {
  await queue.send(messages);
  await outbox.remove(messages);
};

/**
 * Hands committed messages to the queue without making anybody wait. What arrives while a batch is under way goes
 * with the next. A failure only delays: the sweeper finds the messages in the outbox.
 */
export const dispatchSoon = (deps: Deps): Dispatcher & { readonly idle: () => Promise<void> } => {
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

/** How old a message must be, in milliseconds, before the sweeper takes it from the process that committed it. */
const patience = seconds(10);

/** Hands over what a process could not. Answers how many messages there were. */
export const sweepOutbox =
  (deps: Deps & { readonly clock: Clock; readonly alarm: Alarm }) => async (): Promise<number> => {
    const late = (await deps.outbox.waiting()).filter(
      ({ createdAt }) => deps.clock.now() - Date.parse(createdAt) >= patience,
    );
    if (late.length > 0)
      await handOver(deps, late).catch((error: unknown) =>
        deps.alarm.raise('the queue takes no messages', { error }),
      );
    return late.length;
  };
