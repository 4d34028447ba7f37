import type { Write } from '../../commit.ts';
import type { StoredCode } from './one-time-code.ts';

/** A code that a change uses up: the change happens only while this code is still good. */
export type CodeUse = Pick<StoredCode, 'id' | 'digest'>;

export type CodeStore = {
  /** Keeps a code, in the place of the one before. */
  readonly keep: (code: StoredCode) => Write;
  /** Keeps a code that is new. `kept-already`: it is there, with the attempts that it has seen. */
  readonly add: (code: StoredCode) => Write<'kept-already'>;
  /** Uses up a code. `code-used`: it was used already, or is not the newest. */
  readonly use: (use: CodeUse) => Write<'code-used'>;
  readonly find: (id: string) => Promise<StoredCode | null>;
  /** Counts an attempt and gives the code; null when it does not exist, is over, or was tried too often. */
  readonly attempt: (id: string, nowSeconds: number) => Promise<StoredCode | null>;
  /** Takes back one attempt that was right, and came to nothing for another reason. */
  readonly giveBack: (id: string) => Promise<void>;
};
