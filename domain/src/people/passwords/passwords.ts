import type { Place } from '../../costly/line.ts';

/**
 * Turns passwords into hashes and compares them, without stopping everything else meanwhile. Who asks has a place in a
 * line that has an end.
 * @throws DomainError `too-busy` or `too-many-attempts` when the line is full
 */
export type Passwords = {
  readonly hash: (password: string, place: Place) => Promise<string>;
  /** Without a hash it takes as long and is false: nobody learns whether an account exists. */
  readonly matches: (password: string, hash: string | null, place: Place) => Promise<boolean>;
};
