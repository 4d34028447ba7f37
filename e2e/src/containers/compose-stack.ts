import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, open } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { portsFrom } from '@parterre/local/stack/ports';
import { z } from 'zod';
import { portOffset } from '../stack.ts';
import { composeCommand, docker } from './docker.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const reports = join(root, 'test-results');
/** A project of its own, beside one that may be in use. */
const project = 'parterre-proof';
const HEALTHY_MS = 60_000;

const ports = portsFrom(portOffset);
const environment = {
  GATEWAY_PORT: String(ports.gateway),
  INBOX_PORT: String(ports.inbox),
  PAYMENT_PORT: String(ports.paymentSandbox),
  PHONE_PORT: String(ports.phone),
  PUSH_PORT: String(ports.push),
};

const overrides: string[] = [];

/** Adds a file to docker-compose.yml, for all that is started from now on. */
export function overrideWith(file: string): void {
  overrides.push('-f', join(import.meta.dirname, file));
}

/** What it has to say goes to a file: a build says much. */
export async function compose(...args: readonly string[]): Promise<void> {
  const [command, ...first] = (await composeCommand()) ?? ['docker-compose'];
  await mkdir(reports, { recursive: true });
  const log = await open(join(reports, 'containers.log'), 'a');
  const files = ['-f', join(root, 'docker-compose.yml'), ...overrides];
  const child = spawn(command, [...first, '-p', project, ...files, ...args], {
    cwd: root,
    env: { ...process.env, ...environment },
    stdio: ['ignore', log.fd, log.fd],
  });
  await once(child, 'exit');
  await log.close();
  if (child.exitCode !== 0)
    throw new Error(`compose ${args.join(' ')} failed: see ${reports}/containers.log`);
}

/** The containers of a service, or of all. */
export async function containersOf(service?: string): Promise<string[]> {
  const labels = [`project=${project}`, ...(service === undefined ? [] : [`service=${service}`])];
  const filters = labels.flatMap((label) => ['--filter', `label=com.docker.compose.${label}`]);
  const ids = await docker('ps', '-a', '-q', ...filters);
  return ids === '' ? [] : ids.split('\n');
}

const health = z.enum(['starting', 'healthy', 'unhealthy']);

export async function untilHealthy(service: string): Promise<void> {
  const giveUp = AbortSignal.timeout(HEALTHY_MS);
  const states: string[] = [];
  do {
    giveUp.throwIfAborted();
    await sleep(200);
    const containers = await containersOf(service);
    const answers = await docker('inspect', '-f', '{{.State.Health.Status}}', ...containers);
    states.splice(0, states.length, ...answers.split('\n').map((answer) => health.parse(answer)));
  } while (states.some((state) => state !== 'healthy'));
}
