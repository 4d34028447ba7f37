import { isListening } from './is-listening.ts';
import type { PortName, Ports } from './ports.ts';

const names: Record<PortName, string> = {
  gateway: 'gateway',
  customer: 'customer service',
  employee: 'employee service',
  customerManagement: "customer service's health",
  employeeManagement: "employee service's health",
  workerManagement: "worker's health",
  database: 'database',
  aws: 'S3 and SQS',
  smtp: 'mail',
  inbox: 'inbox page',
  paymentSandbox: 'payment sandbox',
  phone: 'phone page',
  push: 'push service',
};

/** Whoever starts parts on these ports would work with what listens there already, somebody else's data included. */
export async function requireFreePorts(ports: Ports): Promise<void> {
  const busy = await busyPorts(ports);
  if (busy.length > 0) throw new Error(busy.join('\n'));
}

/** One line per port that someone else has, such as "port 8080 (customer service) is in use". */
export async function busyPorts(ports: Ports): Promise<string[]> {
  const lines = await Promise.all(
    portNamesOf(ports).map(async (name) => {
      const busy = await isListening(ports[name]);
      return busy ? [`port ${ports[name]} (${names[name]}) is in use`] : [];
    }),
  );
  return lines.flat();
}

const isPortName = (name: string): name is PortName => name in names;
const portNamesOf = (ports: Ports): PortName[] => Object.keys(ports).filter(isPortName);
