import type { Write } from '../../commit.ts';
import type { CodeUse } from '../codes/code-store.ts';
import type { Registration, RegistrationCode } from './registration.ts';

export type RegistrationStore = {
  readonly add: (registration: Registration) => Write;
  /** Null when it does not exist or is over. */
  readonly find: (id: string, nowSeconds: number) => Promise<Registration | null>;
  /** Puts a new code in the place of the one before. `registration-over`: it does not exist or is over. */
  readonly renewCode: (id: string, code: RegistrationCode, nowSeconds: number) => Write<'registration-over'>;
  /** Ends a registration by its code. `code-used`: it ended already, or the code is not the newest. */
  readonly use: (use: CodeUse) => Write<'code-used'>;
  /** Counts an attempt at its code; null when there is none, it is over, or it was tried too often. */
  readonly attempt: (id: string, nowSeconds: number) => Promise<Registration | null>;
};
