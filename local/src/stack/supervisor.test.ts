import { once } from 'node:events';
import { createServer } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { busyPorts, requireFreePorts } from './busy-ports.ts';
import { launch, nodeCommand } from './managed-process.ts';
import { freePort, portsFrom } from './ports.ts';
import { launchDatabase } from '../database/start-database.ts';
import { until } from './until.ts';
import { createSupervisor, type Supervisor, untilDone, untilReady } from './supervisor.ts';

let lines: string[];
let supervisor: Supervisor;
const pauses = { first: 20, longest: 80, tooSoon: 60_000 };
beforeEach(() => {
  lines = [];
  supervisor = createSupervisor((line) => void lines.push(line), pauses);
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
    const launched: string[] = [];
    const late = {
      args: [],
      get command() {
        launched.push('late');
        return process.execPath;
      },
    };
    expect(() => supervisor.start('late', late)).toThrow('the stack is stopping');
    expect(launched).toEqual([]);
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

  const started = () => lines.filter((line) => line.includes('here I am')).length;
  const untilStarted = (times: number) =>
    until(async () => started() === times, { what: `start ${times}`, timeoutMs: 30_000 });

  test('starts again what ends after it was up, however it ends, and says so', async () => {
    // Says that it is there when it hears the signal, not before: a signal it does not know yet would end it.
    const command = script(
      `process.on('SIGUSR2', () => process.exit(0)); console.log('here I am'); ${forEver}`,
    );
    const children = [launch(command)];
    const [first] = children;
    if (!first) throw new Error('it was just started');
    supervisor.keepRunning(supervisor.adopt('payment', first), () => {
      const child = launch(command);
      children.push(child);
      return child;
    });
    for (const [index, signal] of (['SIGKILL', 'SIGTERM', 'SIGUSR2'] as const).entries()) {
      await untilStarted(index + 1);
      children.at(-1)?.kill(signal);
    }
    await untilStarted(4);
    for (const end of ['SIGKILL', 'SIGTERM', 'exit code 0'])
      expect(lines.join('')).toContain(`ended (${end}), starting again`);
    await supervisor.stop();
    expect(children.map(({ exitCode, signalCode }) => exitCode ?? signalCode)).toEqual([
      'SIGKILL',
      'SIGTERM',
      0,
      'SIGTERM',
    ]);
    expect(lines.filter((line) => line.includes('starting again'))).toHaveLength(3);
  });

  test('goes on trying to start what cannot be started at once', async () => {
    let tries = 0;
    supervisor.keepRunning(supervisor.start('database', script('')), () => {
      tries += 1;
      if (tries < 3) throw new Error('the port is in use');
      return launch(script(`console.log('here I am'); ${forEver}`));
    });
    await untilStarted(1);
    expect(lines.filter((line) => line.includes('the port is in use'))).toHaveLength(2);
  });

  test('ends in the same order what was started again', async () => {
    const database = supervisor.start('database', script(''));
    const worker = supervisor.start('worker', script(forEver));
    const ends: string[] = [];
    void worker.whenEnded().then(() => ends.push('worker'));
    supervisor.keepRunning(database, () => {
      const child = launch(script(`console.log('here I am'); ${forEver}`));
      child.once('exit', () => ends.push('database'));
      return child;
    });
    await untilStarted(1);
    await supervisor.stop();
    expect(ends).toEqual(['worker', 'database']);
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
  const ports = { ...portsFrom(40_000), customer: port };
  const busy = await busyPorts(ports);
  await expect(requireFreePorts(ports)).rejects.toThrow(busy[0] ?? '');
  await expect(launchDatabase({ inMemory: true, port })).rejects.toThrow(`port ${port} (database) is in use`);
  server.close();
  expect(busy).toEqual([`port ${port} (customer service) is in use`]);
});
