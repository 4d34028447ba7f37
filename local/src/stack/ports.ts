import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';

export type Ports = ReturnType<typeof portsFrom>;
export type PortName = keyof Ports;

/** Every port of the stack. A second stack beside the first one moves all of them by the same number. */
export function portsFrom(offset: number) {
  return {
    gateway: 3000 + offset,
    customer: 8080 + offset,
    employee: 8081 + offset,
    customerManagement: 9080 + offset,
    employeeManagement: 9081 + offset,
    workerManagement: 9082 + offset,
    database: 8000 + offset,
    aws: 4566 + offset,
    smtp: 1025 + offset,
    inbox: 1080 + offset,
    paymentSandbox: 4242 + offset,
  } as const;
}

/**
 * Ports for what a test or a bench starts. They lie below those that the kernel gives to connections (32768 on), and
 * every process looks in a slice of its own, from anywhere in it: between the choice and the moment when a server listens,
 * hardly anybody else is given the same one. Two processes whose ids differ by a multiple of the slices share one, and each
 * test file of a Jest worker counts anew.
 */
const OWN_PORTS = { first: 10_000, slices: 220, each: 100 } as const;
let given = randomInt(OWN_PORTS.each);

/**
 * A port of this process' slice that nobody listens on at this moment; those given before come last.
 * @throws Error when all of them are in use
 */
export async function freePort(): Promise<number> {
  const { first, slices, each } = OWN_PORTS;
  const slice = first + (process.pid % slices) * each;
  for (let tried = 0; tried < each; tried += 1) {
    const port = slice + (given % each);
    given += 1;
    if (await isFree(port)) return port;
  }
  throw new Error(`all ports from ${slice} to ${slice + each - 1} are in use`);
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer();
  try {
    await once(server.listen(port, '127.0.0.1'), 'listening');
  } catch {
    return false;
  }
  server.close();
  await once(server, 'close');
  return true;
}
