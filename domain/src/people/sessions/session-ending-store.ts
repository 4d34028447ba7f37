import type { SessionEnding } from './session-ending.ts';

/** Endings are written with what causes them, by the stores of accounts and sessions. */
export type SessionEndingStore = {
  /** Every ending from an instant on, also the very newest. */
  readonly since: (instant: string) => Promise<SessionEnding[]>;
};
