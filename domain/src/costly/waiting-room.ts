import type { Clock } from '../clock.ts';
import { DomainError } from '../domain-error.ts';
import type { Limits } from '../limits.ts';
import { boundsOf, type CostlyKind, costlyKinds } from './costly-bounds.ts';
import type { CostlyFigures } from './costly-work.ts';
import { line, type LineRefusal, type Place, type Waiting } from './line.ts';
import { say } from '../words/ground/say.ts';

type Job = Waiting & { readonly begin: () => void; readonly refuse: (error: DomainError) => void };

export type RoomSettings = {
  /** How many jobs may be under way at once. */
  readonly threads: number;
  readonly limits: Limits;
  readonly figures: CostlyFigures;
  readonly clock: Clock;
};

const isOwnDoing = (why: LineRefusal): boolean => why === 'share-used-up';

const refusal = (why: LineRefusal, retryAfterSeconds: number): DomainError =>
  isOwnDoing(why)
    ? new DomainError(
        'too-many-attempts',
        say(({ costly }) => costly.ownShareUsedUp),
        { retryAfterSeconds },
      )
    : new DomainError(
        'too-busy',
        say(({ costly }) => costly.full),
        { retryAfterSeconds },
      );

/** The weight of the latest job in what a job of its kind is expected to take. */
const weight = 0.2;

const perKind = <Value>(make: (kind: CostlyKind) => Value): Record<CostlyKind, Value> => ({
  hash: make('hash'),
  pdf: make('pdf'),
  picture: make('picture'),
  chart: make('chart'),
});

/**
 * Who does what next. Kinds take turns, and none of them has all the threads: a hundred passwords do not stop tickets
 * from being printed, nor a hundred tickets a sign-in.
 */
export const waitingRoom = ({ threads, limits, figures, clock }: RoomSettings) => {
  const lines = perKind((kind) => line<Job>(boundsOf(limits, kind)));
  const running = perKind(() => 0);
  const usualTime = perKind(() => 250);
  const mostOfKind = Math.max(1, threads - 1);
  let turns: readonly CostlyKind[] = costlyKinds;

  const isFree = (): boolean => costlyKinds.reduce((total, kind) => total + running[kind], 0) < threads;
  /** In whole seconds: when those who wait now will be through. */
  const throughIn = (kind: CostlyKind): number =>
    Math.max(1, Math.ceil(((lines[kind].length() + 1) * usualTime[kind]) / mostOfKind / 1000));

  const refuse = (kind: CostlyKind, why: LineRefusal): DomainError => {
    figures.refused(kind, why);
    return refusal(why, throughIn(kind));
  };
  const sendAwayLate = (kind: CostlyKind): void => {
    for (const job of lines[kind].leave(clock.now())) job.refuse(refuse(kind, 'waited-too-long'));
  };
  const nextJob = (): readonly [CostlyKind, Job] | null => {
    for (const kind of turns) {
      const job = running[kind] < mostOfKind ? lines[kind].next() : undefined;
      if (!job) continue;
      turns = [...turns.filter((other) => other !== kind), kind];
      return [kind, job];
    }
    return null;
  };
  const callNext = (): void => {
    costlyKinds.forEach(sendAwayLate);
    while (isFree()) {
      const next = nextJob();
      if (!next) return;
      const [kind, job] = next;
      running[kind] += 1;
      figures.began(kind, clock.now() - job.since);
      job.begin();
    }
  };
  const end = (kind: CostlyKind, took: number): void => {
    running[kind] -= 1;
    usualTime[kind] += weight * (took - usualTime[kind]);
    figures.ended(kind, took);
    callNext();
  };
  const turnOf = (kind: CostlyKind, { share, first = false }: Place): Promise<void> =>
    new Promise((begin, fail) => {
      const why = lines[kind].join({ share, first, since: clock.now(), begin, refuse: fail });
      if (why) fail(refuse(kind, why));
      else callNext();
    });

  figures.show(() => perKind((kind) => ({ waiting: lines[kind].length(), running: running[kind] })));
  return {
    /** Does it when its turn has come. @throws DomainError `too-busy`, `too-many-attempts` */
    pass: async <Output>(kind: CostlyKind, place: Place, work: () => Promise<Output>): Promise<Output> => {
      await turnOf(kind, place);
      const begunAt = clock.now();
      try {
        return await work();
      } finally {
        end(kind, clock.now() - begunAt);
      }
    },
  };
};
