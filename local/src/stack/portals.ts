import { mkdir, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { inRoot } from '../paths.ts';
import type { Command } from './managed-process.ts';
import { type Supervisor, untilDone, untilReady } from './supervisor.ts';

export const portals = ['customer', 'admin'] as const;
export type Portal = (typeof portals)[number];

const SOURCES = ['projects', 'angular.json', 'tsconfig.json', 'package.json'];

/** The page in the language that every portal is built in. */
const PAGE = join('en', 'index.html');

/**
 * Where the build puts a portal and the service finds it. A development build has a place of its own, or the next
 * start would take it for a current one.
 */
export function builtPortal(portal: Portal, watch: boolean): string {
  return watch ? join(developmentBuild(portal), 'browser') : inRoot('frontend', 'dist', portal);
}

const developmentBuild = (portal: Portal): string => inRoot('frontend', 'dist', 'development', portal);

/** Sees to it that what the services serve is built from the sources as they are; in watch mode, stays so. */
export async function preparePortals(watch: boolean, supervisor: Supervisor): Promise<void> {
  const prepare = watch ? keepBuilding : build;
  await Promise.all(portals.map((portal) => prepare(portal, supervisor)));
}

async function build(portal: Portal, supervisor: Supervisor): Promise<void> {
  if (!(await isStale(portal))) return;
  await untilDone(supervisor.start(`${portal} ui`, npmRun(`build:${portal}`)));
}

async function keepBuilding(portal: Portal, supervisor: Supervisor): Promise<void> {
  const built = builtPortal(portal, true);
  await mkdir(built, { recursive: true });
  const started = Date.now();
  const command = npmRun(`watch:${portal}`, '--output-path', developmentBuild(portal));
  const watcher = supervisor.start(`${portal} ui`, command);
  await untilReady(watcher, async () => (await changedAt(join(built, PAGE))) >= started);
}

function npmRun(script: string, ...args: readonly string[]): Command {
  return { command: 'npm', args: ['run', '--silent', script, '--workspace', 'frontend', '--', ...args] };
}

async function isStale(portal: Portal): Promise<boolean> {
  const built = await changedAt(join(builtPortal(portal, false), PAGE));
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
