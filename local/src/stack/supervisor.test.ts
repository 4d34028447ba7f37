import { once } from 'node:events';
import { createServer } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { busyPorts } from './busy-ports.ts';
import { nodeCommand } from './managed-process.ts';
import { freePort, portsFrom } from './ports.ts';
import { until } from './until.ts';
import { createSupervisor, type Supervisor, untilDone, untilReady } from './supervisor.ts';

let lines: string[];
let supervisor: Supervisor;
beforeEach(() => {
  lines = [];
  supervisor = createSupervisor((line) => void lines.push(line));
});
afterEach(() => supervisor.stop());

const script = (code: string) => nodeCommand(['--eval', code]);
const forEver = 'setInterval(() => {}, 1000)';

describe('the supervisor', () => {
  test('says which process ended at its start, and why', async () => {
    const process = supervisor.start('customer', script("console.error('no TABLE_PREFIX'); process.exit(3)"));
    await expect(untilReady(process, () => Promise.resolve(false))).rejects.toThrow(
      /customer ended at its start \(exit code 3\)[^]*no TABLE_PREFIX/,
    );
  });

  test('reports a build that fails', async () => {
    await expect(untilDone(supervisor.start('portal', script('process.exit(1)')))).rejects.toThrow(
      /portal ended/,
    );
    await expect(untilDone(supervisor.start('portal', script('')))).resolves.toBeUndefined();
  });

  test('reports a command that is not there', async () => {
    const process = supervisor.start('java', { command: '/no/such/java', args: [] });
    await expect(untilReady(process, () => Promise.resolve(false))).rejects.toThrow(/java.*cannot be run/);
  });

  test('puts the name of the process before each of its lines, and makes structured ones readable', async () => {
    const line = JSON.stringify({ level: 30, time: 1, msg: 'listening' });
    await untilDone(supervisor.start('worker', script(`console.log(${JSON.stringify(line)})`)));
    expect(lines.join('')).toMatch(/worker .*INFO.*listening/);
  });

  test('ends everything, the last one first, and starts nothing afterwards', async () => {
    const processes = ['database', 'worker'].map((name) => supervisor.start(name, script(forEver)));
    const ends: string[] = [];
    for (const process of processes) void process.whenEnded().then(() => ends.push(process.name));
    await supervisor.stop();
    expect(ends).toEqual(['worker', 'database']);
    expect(() => supervisor.start('late', script(forEver))).toThrow('the stack is stopping');
  });

  test('ends what its processes have started, also when those end first', async () => {
    // npm ends with the signal; the build that it started does so only when it hears of it, too.
    const child = `const child = require('node:child_process').spawn(process.execPath, ['--eval', ${JSON.stringify(forEver)}]); console.log('child ' + child.pid); ${forEver}`;
    supervisor.start('portal', script(child));
    const started = () => /child (\d+)/.exec(lines.join(''))?.[1];
    await until(async () => started() !== undefined, { what: 'the child', timeoutMs: 30_000 });
    await supervisor.stop();
    const isThere = async () => {
      try {
        return process.kill(Number(started()), 0);
      } catch {
        return false;
      }
    };
    await until(async () => !(await isThere()), { what: 'the end of the child', timeoutMs: 30_000 });
  });

  test('ends at once what takes its time to stop', async () => {
    const stubborn = supervisor.start('inbox', script(`process.on('SIGTERM', () => {}); ${forEver}`));
    supervisor.kill();
    await stubborn.whenEnded();
    expect(stubborn.ended()).toBe('SIGKILL');
  });
});

test('a busy port is reported by its number and what it is for', async () => {
  const port = await freePort();
  const server = createServer().listen(port, '127.0.0.1');
  await once(server, 'listening');
  const busy = await busyPorts({ ...portsFrom(40_000), customer: port });
  server.close();
  expect(busy).toEqual([`port ${port} (customer service) is in use`]);
});
