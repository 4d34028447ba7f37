import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { promisify } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import { freePort, portsFrom, refusedPorts } from './ports.ts';

const run = promisify(execFile);
const ports = import.meta.resolve('./ports.ts');
/** What a process is given, its own id or another one. */
const inAnotherProcess = async (count = 20, id = 'process.pid'): Promise<unknown> => {
  const script = `const { freePort } = await import('${ports}');
    Object.defineProperty(process, 'pid', { value: ${id} });
    const given = [];
    for (let one = 0; one < ${count}; one += 1) given.push(await freePort());
    console.log(JSON.stringify(given));`;
  return JSON.parse((await run(process.execPath, ['--input-type=module', '-e', script])).stdout);
};

describe('a second stack', () => {
  it.each([100, 200, 500, 1000])(
    'moved by %i meets neither the first one nor what browsers refuse',
    (offset) => {
      expect(refusedPorts(portsFrom(offset))).toEqual([]);
      const both = [...Object.values(portsFrom(0)), ...Object.values(portsFrom(offset))];
      expect(new Set(both).size).toBe(both.length);
    },
  );

  it.each([
    [2000, 'aws would be on port 6566'],
    [3000, 'gateway would be on port 6000'],
    [60_000, 'customer would be on port 68080'],
  ])('moved by %i is refused, by name', (offset, words) => {
    expect(refusedPorts(portsFrom(offset)).join('\n')).toContain(words);
  });
});

describe('a port for what a test starts', () => {
  it('is given to one only, though nobody listens on it yet', async () => {
    const given = (await Promise.all([inAnotherProcess(), inAnotherProcess(), inAnotherProcess()])).flat();
    expect(new Set(given).size).toBe(60);
  });

  it('is never one that a connection may be given by the kernel', async () => {
    expect(await freePort()).toBeLessThan(32_768);
  });

  it('is none that is refused by `fetch`', async () => {
    expect(await inAnotherProcess(100, '220')).not.toContain(10_080);
  });

  it('is not one that somebody listens on', async () => {
    const next = (await freePort()) + 1;
    const server = createServer().listen(next, '127.0.0.1');
    await once(server, 'listening');
    try {
      expect(await freePort()).not.toBe(next);
    } finally {
      server.close();
    }
  });
});
