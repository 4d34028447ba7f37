import type { Write } from '../../commit.ts';
import type { SessionEnding } from './session-ending.ts';

export type SessionEndingStore = {
  /** Tells every process, in the commit that ends them at that instant, which sessions are over: see `session-ending`. */
  readonly tell: (subject: string, at: string) => Write;
  /** Every ending from an instant on, also the very newest. */
  readonly since: (instant: string) => Promise<SessionEnding[]>;
};
