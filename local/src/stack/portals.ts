import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { inRoot } from '../paths.ts';
import type { Command } from './managed-process.ts';
import { changedAt, isOlderThanSources } from './portal-sources.ts';
import { type Supervisor, untilDone, untilReady } from './supervisor.ts';

export const portals = ['customer', 'admin'] as const;
export type Portal = (typeof portals)[number];

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
  if (!(await isOlderThanSources(join(builtPortal(portal, false), PAGE)))) return;
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
