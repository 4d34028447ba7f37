import type { Alarm } from '../alarm.ts';
import { type Clock, seconds } from '../clock.ts';
import { type Dispatching, handOver } from './dispatch-messages.ts';
import { tellOfUnknown } from './tell-of-unknown.ts';

/** How old a message must be, in milliseconds, before the sweeper takes it from the process that committed it. */
const patience = seconds(10);

/**
 * Hands over what a process could not. What only another version can read waits for that one. Answers how many
 * messages there were.
 */
export const sweepOutbox = (deps: Dispatching & { readonly clock: Clock; readonly alarm: Alarm }) => {
  const tell = tellOfUnknown(deps.alarm);
  return async (): Promise<number> => {
    // A time that cannot be read is no reason to wait.
    const isLate = ({ createdAt }: { readonly createdAt: string }) =>
      !(deps.clock.now() - Date.parse(createdAt) < patience);
    const { messages, unknown } = await deps.outbox.waiting();
    tell(unknown.filter(isLate));
    const late = messages.filter(isLate);
    if (late.length > 0)
      await handOver(deps, late).catch((error: unknown) =>
        deps.alarm.raise('the queue takes no messages', { error }),
      );
    return late.length;
  };
};
