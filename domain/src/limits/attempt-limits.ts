import { DomainError } from '../domain-error.ts';
import type { PaceName } from '../limits.ts';
import { giveAllBack } from './spend-all.ts';

/** What is counted, each under its own key. */
export type Attempt = PaceName;

/** Counts attempts before they are made, so that a thousand at once are no better than one after the other. */
export type AttemptLimits = {
  /**
   * Counts one attempt, and with it those that came before and were told to nobody. Answers how many are counted, as far as that was looked at.
   * @throws DomainError `too-many-attempts` with the time to wait, which grows from one attempt to the next. The one that
   * is refused does not count
   */
  readonly spend: (attempt: Attempt, key: string, count?: number) => Promise<number>;
  /** Takes attempts back that were a success, where many people share a key. */
  readonly giveBack: (attempt: Attempt, key: string, count?: number) => Promise<void>;
  /** Forgets what was counted, after a success. */
  readonly forgive: (attempt: Attempt, key: string) => Promise<void>;
};

export type Counted = { readonly attempt: Attempt; readonly key: string };

const foundNoRoom = (error: unknown): boolean =>
  error instanceof DomainError && (error.code === 'too-busy' || error.code === 'too-many-attempts');

/** Does what has been counted. What was not even begun, as too many others wait, does not count. */
export const counted = async <Result>(
  limits: AttemptLimits,
  counts: readonly Counted[],
  work: () => Promise<Result>,
): Promise<Result> => {
  try {
    return await work();
  } catch (error) {
    if (foundNoRoom(error)) await giveAllBack(limits, counts);
    throw error;
  }
};
