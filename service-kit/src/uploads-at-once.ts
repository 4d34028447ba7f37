import type { Request, RequestHandler } from 'express';
import { Problem } from './problem.ts';
import { say } from './words/kit-words.ts';

export type UploadBounds = {
  /** Of all together. */
  readonly atOnce: number;
  /** Of one share: one account. */
  readonly perShare: number;
};

type Refusal = 'full' | 'share-used-up';

export type UploadFigures = {
  readonly refused: (why: Refusal) => void;
  /** Is handed how many there are. */
  readonly show: (inMemory: () => number) => void;
};

type Settings = {
  readonly bounds: UploadBounds;
  readonly shareOf: (request: Request) => string;
  readonly figures: UploadFigures;
};

/** A file takes a few seconds on its way, and another one to be worked on. */
const retryAfterSeconds = 5;

const refusal = (why: Refusal): Problem =>
  why === 'share-used-up'
    ? new Problem(
        429,
        'too-many-attempts',
        say(({ uploads }) => uploads.ownShareUsedUp),
        { retryAfterSeconds },
      )
    : new Problem(
        503,
        'too-busy',
        say(({ uploads }) => uploads.full),
        { retryAfterSeconds },
      );

/**
 * Stands before what reads a file into memory: so many are there at once and no more, each until it is answered or its
 * sender has left. What is refused is never in memory.
 */
export const uploadsAtOnce = ({ bounds, shareOf, figures }: Settings): RequestHandler => {
  const inMemory = new Map<string, number>();
  const of = (share: string): number => inMemory.get(share) ?? 0;
  const all = (): number => [...inMemory.values()].reduce((total, count) => total + count, 0);
  const begin = (share: string): void => void inMemory.set(share, of(share) + 1);
  const end = (share: string): void => {
    if (of(share) > 1) inMemory.set(share, of(share) - 1);
    else inMemory.delete(share);
  };
  const whyNot = (share: string): Refusal | null => {
    if (of(share) >= bounds.perShare) return 'share-used-up';
    return all() >= bounds.atOnce ? 'full' : null;
  };

  figures.show(all);
  return (request, response, next) => {
    // Who has left by now would never be seen to leave.
    if (response.destroyed) return;
    const share = shareOf(request);
    const why = whyNot(share);
    if (why) {
      figures.refused(why);
      throw refusal(why);
    }
    begin(share);
    response.once('close', () => end(share));
    next();
  };
};
