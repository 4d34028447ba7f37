import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { inRoot } from '../paths.ts';

/** What a portal is built from, and what makes it of that. */
const SOURCES = [
  ...['projects', 'angular.json', 'tsconfig.json', 'package.json'].map((name) => inRoot('frontend', name)),
  inRoot('seating', 'src'),
  inRoot('scripts', 'portal'),
  inRoot('scripts', 'words'),
];

/** Whether a file of a built portal is older than what portals are built from, or not there. */
export async function isOlderThanSources(file: string): Promise<boolean> {
  const changes = await Promise.all(SOURCES.map(newestIn));
  return Math.max(...changes) > (await changedAt(file));
}

async function newestIn(path: string): Promise<number> {
  const status = await stat(path).catch(() => undefined);
  if (!status?.isDirectory()) return status?.mtimeMs ?? 0;
  const files = await readdir(path, { recursive: true });
  return Math.max(...(await Promise.all(files.map((file) => changedAt(join(path, file))))));
}

/** Milliseconds since 1970, 0 when it is not there. */
export async function changedAt(file: string): Promise<number> {
  return (await stat(file).catch(() => undefined))?.mtimeMs ?? 0;
}
