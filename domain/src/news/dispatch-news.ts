import type { Dispatcher } from './dispatcher.ts';
import type { News } from './news.ts';
import type { NewsQueue, Outbox } from './outbox.ts';

export type Dispatching<Known extends News> = {
  readonly outbox: Pick<Outbox<Known>, 'remove'>;
  readonly queue: NewsQueue<Known>;
};

/** Only what the queue has taken leaves the outbox. */
export const handOver = async <Known extends News>(
  { outbox, queue }: Dispatching<Known>,
  news: readonly Known[],
): Promise<void> => {
  await queue.send(news);
  await outbox.remove(news);
};

/**
 * Hands over committed news without making anybody wait. What arrives while a batch is under way goes with the next. A
 * failure only delays: the sweeper finds the news in the outbox.
 */
export const dispatchSoon = <Known extends News>(
  deps: Dispatching<Known>,
): Dispatcher<Known> & { readonly idle: () => Promise<void> } => {
  let pending: Known[] = [];
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
    dispatch: (news) => {
      pending.push(...news);
      if (pending.length > 0) running ??= Promise.resolve().then(run);
    },
    idle: async () => {
      await running;
    },
  };
};
