import { resolve } from 'node:path';
import { z } from 'zod';
import { inRoot } from '../paths.ts';
import { type Ports, portsFrom } from './ports.ts';

/** What others connect to. */
export type Hosts = Readonly<
  Record<
    'gateway' | 'customer' | 'employee' | 'database' | 'aws' | 'smtp' | 'paymentSandbox' | 'phone' | 'push',
    string
  >
>;

export type StackSettings = Readonly<{
  ports: Ports;
  /** Where the parts find each other. */
  hosts: Hosts;
  /** The address that all of it listens on. */
  host: string;
  /** Where the stack keeps what it must remember. */
  data: string;
  /** Comes before the name of every table, queue and bucket. */
  prefix: string;
  /** How long a service still answers after it was told to end, in seconds, so that the gateway sees it go. */
  drainNotice: number;
  /** Other limits than the usual ones, as docs/operations.md says. */
  limits?: string;
  /** Restart services and rebuild portals when their sources change. */
  watch: boolean;
}>;

/** Nobody else on the network needs what runs on a laptop. */
const loopback = '127.0.0.1';

const everythingHere: Hosts = {
  gateway: loopback,
  customer: loopback,
  employee: loopback,
  database: loopback,
  aws: loopback,
  smtp: loopback,
  paymentSandbox: loopback,
  phone: loopback,
  push: loopback,
};

export function localSettings({
  watch = false,
  portOffset = 0,
  data = inRoot('.data'),
  limits = '',
} = {}): StackSettings {
  return {
    ports: portsFrom(portOffset),
    hosts: everythingHere,
    host: loopback,
    data,
    prefix: 'parterre-local-',
    // One process per service: there is no other to send anything to.
    drainNotice: 0,
    limits,
    watch,
  };
}

const environment = z.object({
  PORT_OFFSET: z.coerce.number().int().min(0).default(0),
  DATA_DIR: z.string().default('.data'),
  LIMITS: z.string().default(''),
});

/** A second stack beside the first: PORT_OFFSET moves every port, DATA_DIR is where it keeps its data. */
export function settingsFromEnvironment({ watch = false } = {}): StackSettings {
  const { PORT_OFFSET, DATA_DIR, LIMITS } = environment.parse(process.env);
  return localSettings({ watch, portOffset: PORT_OFFSET, data: resolve(DATA_DIR), limits: LIMITS });
}

/** Where one part reaches another. */
export function addressOf({ hosts, ports }: StackSettings, part: keyof Hosts): string {
  return `${hosts[part]}:${ports[part]}`;
}
