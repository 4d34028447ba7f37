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

  const pauseFor = (milliseconds: number): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      stopping.signal.addEventListener(
        'abort',
        () => {
          clearTimeout(timer);
          resolve();
        },
        { once: true },
      );
    });

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
