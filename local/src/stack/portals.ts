import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { inRoot } from '../paths.ts';
import type { StackSettings } from './settings.ts';
import { type Supervisor, untilDone, untilReady } from './supervisor.ts';

const portals = ['customer', 'admin'] as const;
type Portal = (typeof portals)[number];

const SOURCES = ['projects', 'angular.json', 'tsconfig.json', 'package.json'];

/** Sees to it that what the services serve is built from the sources as they are; in watch mode, stays so. */
export async function preparePortals({ watch }: StackSettings, supervisor: Supervisor): Promise<void> {
  await Promise.all(
    portals.map((portal) => (watch ? keepBuilding(portal, supervisor) : build(portal, supervisor))),
  );
}

async function build(portal: Portal, supervisor: Supervisor): Promise<void> {
  if (!(await isStale(portal))) return;
  await untilDone(supervisor.start(`${portal} ui`, npmRun(`build:${portal}`)));
}

async function keepBuilding(portal: Portal, supervisor: Supervisor): Promise<void> {
  const watcher = supervisor.start(`${portal} ui`, npmRun(`watch:${portal}`));
  const started = Date.now();
  await untilReady(watcher, async () => (await changedAt(indexOf(portal))) >= started);
}

const npmRun = (script: string) => ({
  command: 'npm',
  args: ['run', '--silent', script, '--workspace', 'frontend'],
});

const indexOf = (portal: Portal): string => inRoot('frontend', 'dist', portal, 'index.html');

async function isStale(portal: Portal): Promise<boolean> {
  const built = await changedAt(indexOf(portal));
  const changes = await Promise.all(SOURCES.map((source) => newestIn(inRoot('frontend', source))));
  return Math.max(...changes) > built;
}

async function newestIn(path: string): Promise<number> {
  const status = await stat(path).catch(() => undefined);
  if (!status?.isDirectory()) return status?.mtimeMs ?? 0;
  const files = await readdir(path, { recursive: true });
  return Math.max(...(await Promise.all(files.map((file) => changedAt(join(path, file))))));
}

/** Milliseconds since 1970, 0 when it is not there. */
async function changedAt(file: string): Promise<number> {
  return (await stat(file).catch(() => undefined))?.mtimeMs ?? 0;
}
