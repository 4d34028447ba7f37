import { setTimeout as wait } from 'node:timers/promises';
import { seconds } from '@parterre/domain/clock';

type Deps = {
  /** Asks the database, which tells what time it is. */
  readonly ask: () => Promise<unknown>;
  readonly clockOff: () => number;
};

/**
 * A task that is not begun by a wrong clock: all holds would seem to be over, and each would be an alarm, as nothing can
 * be written. It fails as a whole, and is tried again later and later.
 */
export const whileClockIsRight =
  ({ ask, clockOff }: Deps) =>
  <Result>(task: () => Promise<Result>) =>
  async (): Promise<Result> => {
    if (clockOff() !== 0) await ask();
    if (clockOff() !== 0) throw new Error(`the clock is ${clockOff() / 1000} s from the database's`);
    return task();
  };

/**
 * Waits while the clock is wrong, or until nothing is read any more: codes would seem to be too late, others' leases over, and
 * nights days. What waits in a queue is left there for a worker that knows the time.
 * @param pause how long, in milliseconds, to wait before it asks again
 */
export const untilClockIsRight =
  ({ ask, clockOff, pause = seconds(5) }: Deps & { readonly pause?: number }) =>
  async (stopping: AbortSignal): Promise<void> => {
    while (clockOff() !== 0 && !stopping.aborted) {
      await ask().catch(() => undefined);
      if (clockOff() !== 0) await wait(pause, undefined, { signal: stopping }).catch(() => undefined);
    }
  };
