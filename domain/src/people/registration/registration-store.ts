import type { StoredErrand } from '../errands/errand.ts';
import type { Registration, RegistrationCode } from './registration.ts';

export type RegistrationStore = {
  readonly add: (registration: Registration, errand: StoredErrand) => Promise<void>;
  /** Null when it does not exist or is over. */
  readonly find: (id: string, nowSeconds: number) => Promise<Registration | null>;
  /**
   * Puts a new code in the place of the one before.
   * @throws DomainError `registration-not-here` when the registration does not exist or is over
   */
  readonly renewCode: (
    id: string,
    code: RegistrationCode,
    nowSeconds: number,
    errand: StoredErrand,
  ) => Promise<void>;
  /** Counts an attempt at its code; null when there is none, it is over, or it was tried too often. */
  readonly attempt: (id: string, nowSeconds: number) => Promise<Registration | null>;
};
