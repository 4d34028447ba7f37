import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { portOffset } from '../stack.ts';
import { expectThat } from './say.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const journeys = ['buying', 'two-browsers'].map((name) => `${name}.test.ts`);

/** The main job in a browser, and two browsers that see each other's seats, each perhaps from another container. */
export async function playJourney(): Promise<void> {
  const cli = join(root, 'node_modules', '@playwright', 'test', 'cli.js');
  const child = spawn(
    process.execPath,
    [
      cli,
      'test',
      '--config',
      'e2e',
      '--project',
      'desktop',
      '--workers',
      '1',
      '--timeout',
      '240000',
      ...journeys,
    ],
    {
      cwd: root,
      // It uses what runs there, and starts nothing of its own.
      env: { ...process.env, JOURNEYS_PORT_OFFSET: String(portOffset) },
      stdio: ['ignore', 'inherit', 'inherit'],
    },
  );
  await once(child, 'exit');
  const problems = child.exitCode === 0 ? [] : ['see test-results/journeys'];
  expectThat('a customer registers, takes seats, pays and has tickets, through three containers', problems);
}
