import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTables } from '../database/create-tables.ts';
import { launchDatabase } from '../database/start-database.ts';
import { isListening } from '../stack/is-listening.ts';
import { makeKeys } from '../stack/keys.ts';
import { type Command, nodeCommand } from '../stack/managed-process.ts';
import { awsEmulator, inbox, paymentSandbox } from '../stack/part-commands.ts';
import { freePort, type Ports, portsFrom } from '../stack/ports.ts';
import { demoEnvironment, serviceEnvironment, type ServiceName } from '../stack/service-environment.ts';
import { answersReady } from '../stack/services.ts';
import { localSettings, type StackSettings } from '../stack/settings.ts';
import {
  createSupervisor,
  type SupervisedProcess,
  type Supervisor,
  untilReady,
} from '../stack/supervisor.ts';

export type PartName = 'database' | 'aws' | 'inbox' | 'payment' | ServiceName;

export type SmallStack = {
  readonly settings: StackSettings;
  /** What loading something into it needs. */
  readonly environment: Readonly<Record<string, string>>;
  /** Where the customer service answers, and the employee service, if it was asked for. */
  readonly url: string;
  readonly employeeUrl: string;
  /** Ends a part as a power cut does. */
  readonly cut: (part: PartName) => Promise<void>;
  readonly bringBack: (part: PartName) => Promise<void>;
  readonly close: () => Promise<void>;
};

const portsOfItsOwn = async (): Promise<Ports> => {
  const names = Object.keys(portsFrom(0));
  const free: Record<string, number> = {};
  for (const name of names) free[name] = await freePort();
  // There is no gateway: whoever looks for it finds the customer service.
  return { ...portsFrom(0), ...free, gateway: free['customer'] ?? 0 };
};

/**
 * The parts of a running product that a customer needs, or others, each a real process that a test can take away and
 * bring back.
 */
export const openSmallStack = async (
  services: readonly ServiceName[] = ['customer', 'worker'],
): Promise<SmallStack> => {
  const data = await mkdtemp(join(tmpdir(), 'parterre-outage-'));
  const settings = { ...localSettings({ data }), ports: await portsOfItsOwn(), prefix: 'outage-' };
  const { ports } = settings;
  const keys = makeKeys();
  const supervisor = createSupervisor(() => undefined);
  supervisor.atEnd(() => rm(data, { recursive: true, force: true }));

  const process = async (name: PartName, command: Command, isReady: () => Promise<boolean>) => {
    const part = supervisor.start(name, command);
    await untilReady(part, isReady);
    return part;
  };
  const service = (name: ServiceName) =>
    process(name, nodeCommand([`${name}/src/main.ts`], serviceEnvironment(name, settings, keys)), () =>
      answersReady(ports[`${name}Management`]),
    );
  const starts: Record<PartName, () => Promise<SupervisedProcess>> = {
    database: () => startDatabase(settings, supervisor),
    aws: () => process('aws', awsEmulator(settings), () => isListening(ports.aws)),
    inbox: () => process('inbox', inbox(settings), () => isListening(ports.inbox)),
    payment: () =>
      process('payment', paymentSandbox(settings, keys), () => isListening(ports.paymentSandbox)),
    customer: () => service('customer'),
    employee: () => service('employee'),
    worker: () => service('worker'),
  };
  const running = new Map<PartName, SupervisedProcess>();
  const bringBack = async (part: PartName): Promise<void> => void running.set(part, await starts[part]());

  try {
    await Promise.all((['database', 'aws', 'inbox', 'payment'] as const).map(bringBack));
    await createTables(`http://127.0.0.1:${ports.database}`, settings.prefix);
    await Promise.all(services.map(bringBack));
  } catch (error) {
    await supervisor.stop();
    throw error;
  }
  return {
    settings,
    environment: demoEnvironment(settings, keys),
    url: `http://127.0.0.1:${ports.customer}`,
    employeeUrl: `http://127.0.0.1:${ports.employee}`,
    cut: async (part) => {
      running.get(part)?.kill();
      await running.get(part)?.whenEnded();
    },
    bringBack,
    close: () => supervisor.stop(),
  };
};

const startDatabase = async ({ ports, data }: StackSettings, supervisor: Supervisor) => {
  const database = await launchDatabase({ port: ports.database, path: join(data, 'dynamodb') });
  const part = supervisor.adopt('database', database.process);
  await database.untilReady();
  return part;
};
