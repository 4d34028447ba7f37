import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

const program = new URL('aws-emulator.py', import.meta.url).pathname;

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
};

const answers = async (url: string): Promise<boolean> => {
  try {
    return (await fetch(`${url}/moto-api/`)).ok;
  } catch {
    return false;
  }
};

export type EmulatedAws = {
  readonly endpoint: string;
  readonly stop: () => Promise<void>;
};

/** AWS as moto knows it, empty, on a port of its own. */
export const startEmulatedAws = async (): Promise<EmulatedAws> => {
  const port = await freePort();
  const endpoint = `http://127.0.0.1:${port}`;
  const errors: Buffer[] = [];
  const process = spawn('python3', [program, String(port)], { stdio: ['ignore', 'ignore', 'pipe'] });
  process.stderr.on('data', (text: Buffer) => errors.push(text));
  const ended = once(process, 'exit');
  while (!(await answers(endpoint))) {
    if (process.exitCode !== null)
      throw new Error(`the emulator does not start:\n${Buffer.concat(errors).toString()}`);
    await pause(100);
  }
  return {
    endpoint,
    stop: async () => {
      process.kill();
      await ended;
    },
  };
};
