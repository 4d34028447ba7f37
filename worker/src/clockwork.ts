import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from 'pino';

export type Clockwork = {
  /** Runs a task again and again, `pause` milliseconds after it ended; one that fails is logged and goes on. */
  readonly every: (pause: number, name: string, task: () => Promise<unknown>) => void;
  /** No task begins any more; resolves when those under way are done. */
  readonly stop: () => Promise<void>;
};

/** @param done is told the name of each task that came to a good end */
export const clockwork = (logger: Logger, done: (name: string) => void): Clockwork => {
  const stopping = new AbortController();
  const loops: Promise<void>[] = [];

  /** Ends at once when the clock stops, and leaves nothing behind that would pile up turn by turn. */
  const pauseFor = (milliseconds: number): Promise<void> =>
    wait(milliseconds, undefined, { signal: stopping.signal }).catch(() => undefined);

  const loop = async (pause: number, name: string, task: () => Promise<unknown>): Promise<void> => {
    while (!stopping.signal.aborted) {
      await task().then(
        () => done(name),
        (error: unknown) => logger.error({ err: error, task: name }, 'a task failed'),
      );
      await pauseFor(pause);
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
