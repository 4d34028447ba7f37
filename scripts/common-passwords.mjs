/**
 * Makes `domain/src/people/passwords/common-passwords.bin` of a list of leaked passwords, the commonest first, one per line:
 * the first 100,000 that are long enough to be tried here, as sorted 32-bit beginnings of their SHA-256. The list is Mark
 * Burnett's “ten million passwords” of 2015, which he gave to the public domain (NOTICE).
 *
 * node scripts/common-passwords.mjs <list.txt>
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';

const howMany = 100_000;
const shortest = 10;

const [list = ''] = process.argv.slice(2);
const passwords = new Set();
for (const line of readFileSync(list, 'utf8').split(/\r?\n/)) {
  const password = line.normalize('NFKC').toLowerCase();
  if (password.length >= shortest) passwords.add(password);
  if (passwords.size === howMany) break;
}
const marks = [...passwords].map((password) =>
  createHash('sha256').update(password).digest().readUInt32BE(0),
);
const bytes = Buffer.alloc(4 * marks.length);
marks.sort((one, other) => one - other).forEach((mark, at) => bytes.writeUInt32BE(mark, 4 * at));
writeFileSync(new URL('../domain/src/people/passwords/common-passwords.bin', import.meta.url), bytes);
console.log(`${marks.length} passwords`);
