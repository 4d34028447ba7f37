import { setTimeout as wait } from 'node:timers/promises';
import { seconds } from '@parterre/domain/clock';

type Deps = {
  /** Asks the database, which tells what time it is. */
  readonly ask: () => Promise<unknown>;
  readonly clockOff: () => number;
  /** How long, in milliseconds, to wait before it asks again. */
  readonly pause?: number;
};

/**
 * Waits while the clock is wrong, or until nothing is read any more: codes would seem to be too late, others' leases over, and
 * nights days. What waits in a queue is left there for a worker that knows the time.
 */
export const untilClockIsRight =
  ({ ask, clockOff, pause = seconds(5) }: Deps) =>
  async (stopping: AbortSignal): Promise<void> => {
    while (clockOff() !== 0 && !stopping.aborted) {
      await ask().catch(() => undefined);
      if (clockOff() !== 0) await wait(pause, undefined, { signal: stopping }).catch(() => undefined);
    }
  };
