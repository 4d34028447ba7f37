import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from 'pino';

export type Clockwork = {
  /**
   * Runs a task again and again, `pause` milliseconds after it ended. One that fails is logged and tried again, after a
   * pause that doubles up to half a minute: what it needs may be away for an hour.
   */
  readonly every: (pause: number, name: string, task: () => Promise<unknown>) => void;
  /** No task begins any more; resolves when those under way are done. */
  readonly stop: () => Promise<void>;
};

/** In milliseconds. */
const longestPause = 30_000;

/** How long, in milliseconds, to wait before a task with this usual pause is tried again, after so many failures in a row. */
export const pauseAfter = (pause: number, failures: number): number =>
  Math.max(pause, Math.min(longestPause, pause * 2 ** Math.min(failures, 10)));

/** @param done is told the name of each task that came to a good end */
export const clockwork = (logger: Logger, done: (name: string) => void): Clockwork => {
  const stopping = new AbortController();
  const loops: Promise<void>[] = [];

  /** Ends at once when the clock stops, and leaves nothing behind that would pile up turn by turn. */
  const pauseFor = (milliseconds: number): Promise<void> =>
    wait(milliseconds, undefined, { signal: stopping.signal }).catch(() => undefined);

  const loop = async (pause: number, name: string, task: () => Promise<unknown>): Promise<void> => {
    let failures = 0;
    while (!stopping.signal.aborted) {
      try {
        await task();
        failures = 0;
        done(name);
      } catch (error) {
        failures += 1;
        logger.error({ err: error, task: name, failures }, 'a task failed');
      }
      await pauseFor(pauseAfter(pause, failures));
    }
  };

  return {
    every: (pause, name, task) => void loops.push(loop(pause, name, task)),
    stop: async () => {
      stopping.abort();
      await Promise.all(loops);
    },
  };
};
