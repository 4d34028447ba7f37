import { availableParallelism } from 'node:os';
import { Piscina } from 'piscina';
import { type Clock, seconds, systemClock } from '../clock.ts';
import { DomainError } from '../domain-error.ts';
import { type Limits, usualLimits } from '../limits.ts';
import type { CostlyKind } from './costly-bounds.ts';
import { type CostlyFigures, type CostlyWork, noFigures } from './costly-work.ts';
import { type Outcome, outcome, outputOf } from './thread-task.ts';
import { waitingRoom } from './waiting-room.ts';
import { say } from '../words/ground/say.ts';

/**
 * Two, where there is but a part of a processor, too: one for passwords and one for what takes longer. Not more than
 * four: each keeps some 20 MB.
 */
const byProcessors = Math.max(2, Math.min(4, availableParallelism()));

type Settings = {
  readonly limits?: Limits;
  readonly figures?: CostlyFigures;
  readonly clock?: Clock;
  /** In milliseconds: a thread that is longer at one task is ended. */
  readonly longestTask?: number;
};

const threadLost = () =>
  new DomainError(
    'too-busy',
    say(({ costly }) => costly.threadLost),
    { retryAfterSeconds: 1 },
  );

/** Costly work in worker threads by Piscina, which begins a new one where one has died. */
export const piscinaCostlyWork = ({
  limits = usualLimits,
  figures = noFigures,
  clock = systemClock,
  longestTask = seconds(60),
}: Settings = {}): CostlyWork => {
  const threads = limits['costly-work'].threads || byProcessors;
  const pool = new Piscina<unknown, Outcome>({
    minThreads: 1,
    maxThreads: threads,
    idleTimeout: 60_000,
    // Where both want a processor, the event loop is let through first.
    niceIncrement: 10,
  });
  // A thread that dies without a task in hand is replaced. Unheard, the word of it would end this process.
  pool.on('error', () => undefined);
  const room = waitingRoom({ threads, limits, figures, clock });
  const runIn = async (kind: CostlyKind, filename: string, input: unknown): Promise<Outcome> => {
    try {
      return outcome.parse(await pool.run(input, { filename, signal: AbortSignal.timeout(longestTask) }));
    } catch {
      figures.refused(kind, 'thread-lost');
      throw threadLost();
    }
  };
  return {
    do: async ({ kind, file, read }, input, place) =>
      read(outputOf(await room.pass(kind, place, () => runIn(kind, file.href, input)))),
    close: () => pool.close(),
  };
};
