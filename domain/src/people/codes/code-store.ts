import type { StoredCode } from './one-time-code.ts';

export type CodeStore = {
  /** Keeps a code, unless it is kept already: then as it is, with the attempts that it has seen. */
  readonly add: (code: StoredCode) => Promise<void>;
  readonly find: (id: string) => Promise<StoredCode | null>;
  /** Counts an attempt and gives the code; null when it does not exist, is over, or was tried too often. */
  readonly attempt: (id: string, nowSeconds: number) => Promise<StoredCode | null>;
  /** Takes back one attempt that was right, and came to nothing for another reason. */
  readonly giveBack: (id: string) => Promise<void>;
};
