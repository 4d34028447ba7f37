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

/** A port that nobody listens on at this moment. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('a TCP server has a port');
  return address.port;
}
