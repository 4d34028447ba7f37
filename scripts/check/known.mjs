import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../setup/paths.mjs';

const folder = join(root, 'node_modules', '.cache', 'checked');

/** What was found well, by its name: a hash of all that the finding depends on. Where changes are let through, nothing. */
export function known(name) {
  if (process.env.CI) return {};
  try {
    return JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));
  } catch {
    return {};
  }
}

export function remember(name, content) {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${name}.json`);
  writeFileSync(`${file}.${process.pid}`, JSON.stringify(content));
  renameSync(`${file}.${process.pid}`, file);
}
