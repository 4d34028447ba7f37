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
    customerManagement: 8585 + offset,
    employeeManagement: 8586 + offset,
    workerManagement: 8587 + offset,
    database: 8000 + offset,
    aws: 4566 + offset,
    smtp: 1025 + offset,
    inbox: 1080 + offset,
    paymentSandbox: 4242 + offset,
    phone: 1085 + offset,
    push: 1090 + offset,
  } as const;
}

/** Ports from 1024 on that `fetch` and browsers connect to for nobody (https://fetch.spec.whatwg.org/#port-blocking). */
const BLOCKED = new Set([
  1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697,
  10_080,
]);

/** What no part can listen on, one line for each; none where all can. */
export function refusedPorts(ports: Ports): string[] {
  return Object.entries(ports)
    .filter(([, port]) => BLOCKED.has(port) || port > 65_535)
    .map(([name, port]) => `${name} would be on port ${port}, to which browsers do not connect`);
}

/**
 * Ports for what a test or a bench starts. They lie below those that the kernel gives to connections (32768 on), and
 * every process looks in a slice of its own, from anywhere in it: between the choice and the moment when a server listens,
 * hardly anybody else is given the same one. Two processes whose ids differ by a multiple of the slices share one.
 */
const OWN_PORTS = { first: 10_000, slices: 220, each: 100 } as const;
let given = randomInt(OWN_PORTS.each);

/**
 * A port of this process' slice that nobody listens on at this moment, and that `fetch` connects to; those given before come last.
 * @throws Error when all of them are in use
 */
export async function freePort(): Promise<number> {
  const { first, slices, each } = OWN_PORTS;
  const slice = first + (process.pid % slices) * each;
  for (let tried = 0; tried < each; tried += 1) {
    const port = slice + (given % each);
    given += 1;
    if (!BLOCKED.has(port) && (await isFree(port))) return port;
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
