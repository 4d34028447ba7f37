import { seconds } from '../clock.ts';
import type { Dispatcher } from './dispatcher.ts';
import type { News } from './news.ts';
import type { NewsQueue } from './outbox.ts';

export type Dispatching<Known extends News> = {
  readonly outbox: { readonly remove: (news: readonly Known[]) => Promise<void> };
  readonly queue: NewsQueue<Known>;
  /** How much is handed over together; what fails keeps the rest of its lot back. All of it where nothing is said. */
  readonly lot?: number;
};

const cutInto = <Item>(items: readonly Item[], size: number): Item[][] => {
  const lots: Item[][] = [];
  for (let start = 0; start < items.length; start += size) lots.push(items.slice(start, start + size));
  return lots;
};

/**
 * Only what the queue has taken leaves the outbox.
 * @throws AggregateError of what each lot failed for, once all were tried
 */
export const handOver = async <Known extends News>(
  { outbox, queue, lot = Infinity }: Dispatching<Known>,
  news: readonly Known[],
): Promise<void> => {
  const done = await Promise.allSettled(
    cutInto(news, lot).map(async (some) => {
      await queue.send(some);
      await outbox.remove(some);
    }),
  );
  const failed = done.filter((one) => one.status === 'rejected').map(({ reason }): unknown => reason);
  if (failed.length > 0) throw new AggregateError(failed, String(failed[0]), { cause: failed[0] });
};

/** After so long, in milliseconds, what a queue did not take is tried again: many a refusal is over in a second. */
const pauses = [seconds(1), seconds(5), seconds(15)];

/** A process that ends does not wait for it. */
const byTimer = (run: () => void, pause: number): void => {
  setTimeout(run, pause).unref();
};

/**
 * Hands over committed news without making anybody wait. What arrives while a batch is under way goes with the next. A batch
 * that fails is tried again a few times and keeps back nothing that comes later; then it is for the sweeper to find.
 */
export const dispatchSoon = <Known extends News>(
  deps: Dispatching<Known>,
  later: typeof byTimer = byTimer,
): Dispatcher<Known> & { readonly idle: () => Promise<void> } => {
  let pending: Known[] = [];
  let running: Promise<void> | null = null;
  const tell = (batch: readonly Known[], tries: number): Promise<void> =>
    handOver(deps, batch).catch(() => {
      const pause = pauses[tries];
      if (pause !== undefined) later(() => void tell(batch, tries + 1), pause);
    });
  const run = async (): Promise<void> => {
    while (pending.length > 0) {
      const batch = pending;
      pending = [];
      await tell(batch, 0);
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
