import type { LineBounds } from './costly-bounds.ts';

/** Where somebody stands in a line. */
export type Place = {
  /** Whom it counts for: a network, an account, an organization. Shares take turns. */
  readonly share: string;
  /** Before all who are not. */
  readonly first?: boolean;
};

export type LineRefusal = 'full' | 'share-used-up' | 'waited-too-long';

export type Waiting = Place & {
  /** In milliseconds since the epoch. */
  readonly since: number;
};

/** Jobs by share; the share whose turn is next stands in front. */
type Turns<Job> = Map<string, Job[]>;

const lengthOf = <Job>(turns: Turns<Job>): number =>
  [...turns.values()].reduce((total, { length }) => total + length, 0);

const takeNext = <Job>(turns: Turns<Job>): Job | undefined => {
  const [next] = turns;
  if (!next) return undefined;
  const [share, [job, ...others]] = next;
  turns.delete(share);
  // Behind all the other shares, whoever else waits for this one.
  if (others.length > 0) turns.set(share, others);
  return job;
};

const takeOlder = <Job extends Waiting>(turns: Turns<Job>, than: number): Job[] => {
  const old: Job[] = [];
  for (const [share, jobs] of turns) {
    old.push(...jobs.filter(({ since }) => since < than));
    const young = jobs.filter(({ since }) => since >= than);
    if (young.length > 0) turns.set(share, young);
    else turns.delete(share);
  }
  return old;
};

/** After so many who go first, one of the others has a turn: they come later, but they come. */
const mostInARow = 3;

/**
 * A line with an end. Those who go first come before the others, who have every fourth place all the same; and among each
 * of them shares take turns: one that sends a hundred jobs makes another one wait for one of them.
 */
export const line = <Job extends Waiting>({ waiting, perShare, longestWait }: LineBounds) => {
  const first: Turns<Job> = new Map();
  const others: Turns<Job> = new Map();
  let inARow = 0;
  const takeFirst = (): Job | undefined => {
    const job = takeNext(first);
    inARow = job && others.size > 0 ? inARow + 1 : 0;
    return job;
  };
  const takeOther = (): Job | undefined => {
    inARow = 0;
    return takeNext(others);
  };
  return {
    length: (): number => lengthOf(first) + lengthOf(others),
    /** Answers why it may not wait here; null when it does. */
    join: (job: Job): LineRefusal | null => {
      const turns = job.first ? first : others;
      const own = turns.get(job.share) ?? [];
      if (own.length >= perShare) return 'share-used-up';
      if (lengthOf(turns) >= waiting) return 'full';
      turns.set(job.share, [...own, job]);
      return null;
    },
    next: (): Job | undefined =>
      inARow < mostInARow ? (takeFirst() ?? takeOther()) : (takeOther() ?? takeFirst()),
    /** Takes those out who waited too long. */
    leave: (now: number): Job[] => [first, others].flatMap((turns) => takeOlder(turns, now - longestWait)),
  };
};

export type Line<Job extends Waiting> = ReturnType<typeof line<Job>>;
