import type { StoredCode } from './one-time-code.ts';

export type CodeStore = {
  /** Takes the place of an earlier code of the same purpose and account. */
  readonly put: (code: StoredCode) => Promise<void>;
  readonly find: (id: string) => Promise<StoredCode | null>;
  /** Counts an attempt and gives the code; null when it does not exist, is over, or was tried too often. */
  readonly attempt: (id: string, nowSeconds: number) => Promise<StoredCode | null>;
};
