import type { PaceName } from '../limits/limits.ts';

/** What is counted, each under its own key. */
export type Attempt = PaceName;

/** Counts attempts before they are made, so that a thousand at once are no better than one after the other. */
export type AttemptLimits = {
  /**
   * @throws DomainError `too-many-attempts` with the time to wait, which grows from one attempt to the next. Those that
   * are refused do not count
   */
  readonly spend: (attempt: Attempt, key: string) => Promise<void>;
  /** Takes one attempt back that was a success, where many people share a key. */
  readonly giveBack: (attempt: Attempt, key: string) => Promise<void>;
  /** Forgets what was counted, after a success. */
  readonly forgive: (attempt: Attempt, key: string) => Promise<void>;
};
