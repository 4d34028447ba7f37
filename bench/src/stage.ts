import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createTables } from '@parterre/local/database/create-tables';
import { launchDatabase } from '@parterre/local/database/start-database';
import { requireFreePorts } from '@parterre/local/stack/busy-ports';
import { isListening } from '@parterre/local/stack/is-listening';
import { makeKeys } from '@parterre/local/stack/keys';
import { nodeCommand } from '@parterre/local/stack/managed-process';
import { awsEmulator } from '@parterre/local/stack/part-commands';
import { freePort } from '@parterre/local/stack/ports';
import { serviceEnvironment } from '@parterre/local/stack/service-environment';
import { answersReady } from '@parterre/local/stack/services';
import { localSettings, type StackSettings } from '@parterre/local/stack/settings';
import { createSupervisor, type Supervisor, untilReady } from '@parterre/local/stack/supervisor';

/** Far from the ports of a stack that somebody works with, and below those that the system gives to connections. */
const portOffset = 20_000;

/** Where CPU profiles of the customer processes go, for Chrome's DevTools; nowhere unless asked for. */
const profileDirectory = process.env.PROFILE_DIR;

export type Service = { readonly url: string; readonly probe: string };

/** What the benchmarks run against: everything real, the database in memory, customer processes as many as asked for. */
export const setStage = async () => {
  const supervisor = createSupervisor((line) => {
    if (/error/i.test(line)) process.stderr.write(line);
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void supervisor.stop().finally(() => process.exit(1)));
  try {
    return await furnish(supervisor);
  } catch (error) {
    await supervisor.stop();
    throw error;
  }
};

const furnish = async (supervisor: Supervisor) => {
  const data = await mkdtemp(path.join(tmpdir(), 'parterre-bench-'));
  supervisor.atEnd(() => rm(data, { recursive: true, force: true }));
  const settings: StackSettings = { ...localSettings({ portOffset, data }), prefix: 'parterre-bench-' };
  await requireFreePorts(settings.ports);
  const keys = makeKeys();
  const database = await launchDatabase({ inMemory: true, port: settings.ports.database });
  supervisor.atEnd(() => database.stop());
  await database.untilReady();
  await createTables(database.endpoint, settings.prefix);

  const aws = supervisor.start('aws', awsEmulator(settings));
  await untilReady(aws, () => isListening(settings.ports.aws));
  const sandbox = supervisor.start(
    'payment',
    nodeCommand(['local/src/payment-sandbox/main.ts'], {
      PORT: String(settings.ports.paymentSandbox),
      PUBLIC_URL: `http://localhost:${settings.ports.paymentSandbox}`,
      // Webhooks are sent by the benchmark itself. The sandbox keeps nothing in a file: that is not what is measured.
      WEBHOOK_URL: 'http://127.0.0.1:9/',
      SECRET_KEY: keys.stripeSecretKey,
      WEBHOOK_SECRET: keys.stripeWebhookSecret,
    }),
  );
  await untilReady(sandbox, () => isListening(settings.ports.paymentSandbox));

  const environment = serviceEnvironment('customer', settings, keys);
  // The SDK in this process finds its credentials where it does in the services.
  for (const name of ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY']) process.env[name] = environment[name];
  const startCustomer = async (): Promise<Service> => {
    const [port, management, probe] = [await freePort(), await freePort(), await freePort()];
    const script = path.join(import.meta.dirname, 'loop-probe.ts');
    const profiling = profileDirectory ? ['--cpu-prof', `--cpu-prof-dir=${profileDirectory}`] : [];
    const command = nodeCommand([...profiling, '--import', script, 'customer/src/main.ts'], {
      ...environment,
      LOG_LEVEL: 'warn',
      PORT: String(port),
      MANAGEMENT_PORT: String(management),
      LOOP_PROBE_PORT: String(probe),
    });
    await untilReady(supervisor.start(`customer ${port}`, command), () => isListening(management));
    return { url: `http://127.0.0.1:${port}`, probe: `http://127.0.0.1:${probe}` };
  };
  const workerEnvironment = serviceEnvironment('worker', settings, keys);
  /** A worker with other limits than the usual ones. */
  const startWorker = async (limits: string) => {
    const command = nodeCommand(['worker/src/main.ts'], {
      ...workerEnvironment,
      LOG_LEVEL: 'error',
      LIMITS: limits,
    });
    const worker = supervisor.start('worker', command);
    await untilReady(worker, () => answersReady(settings.ports.workerManagement));
    return worker;
  };

  return {
    keys,
    environment,
    employeeEnvironment: serviceEnvironment('employee', settings, keys),
    tables: {
      region: environment.AWS_REGION ?? '',
      endpoint: database.endpoint,
      tablePrefix: settings.prefix,
    },
    startCustomer,
    startWorker,
    workerEnvironment,
    /** Where a worker looks for those who take its messages. */
    ports: settings.ports,
    supervisor,
    close: () => supervisor.stop(),
  };
};

export type Stage = Awaited<ReturnType<typeof setStage>>;
