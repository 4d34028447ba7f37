import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { inRoot } from '../paths.ts';
import { freePort } from '../stack/ports.ts';
import { isListening } from '../stack/is-listening.ts';
import { until } from '../stack/until.ts';
import { type DatabaseRuntime, databaseRuntime } from './database-runtime.ts';

export type DatabaseOptions = { port?: number } & (
  { inMemory: true; /** What it is asked is over in minutes. */ isShort?: boolean } | { path: string }
);

export type Database = {
  endpoint: string;
  process: ChildProcess;
  /** Rejects with DynamoDB Local's own words if it cannot start. */
  untilReady(): Promise<void>;
  stop(): Promise<void>;
};

/** What a laptop's stack or the tests ask of it is over before the second compiler has paid for itself. */
const QUICK_START = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];
const START_MS = 30_000;

/**
 * Starts DynamoDB Local on the loopback address, on a free port unless one is given; does not wait until it is ready.
 * @throws Error when somebody listens on that port: theirs would be taken for this one
 */
export async function launchDatabase(options: DatabaseOptions): Promise<Database> {
  const port = options.port ?? (await freePort());
  if (await isListening(port)) throw new Error(`port ${port} (database) is in use`);
  if ('path' in options) await mkdir(options.path, { recursive: true });
  const java = launch(await databaseRuntime(), port, options);
  return {
    endpoint: `http://127.0.0.1:${port}`,
    process: java,
    untilReady: () => untilListening(java, port),
    async stop() {
      if (hasEnded(java)) return;
      java.kill('SIGTERM');
      await once(java, 'exit');
    },
  };
}

function launch({ java, dynamoDbLocal }: DatabaseRuntime, port: number, options: DatabaseOptions) {
  const library = join(dynamoDbLocal, 'DynamoDBLocal_lib');
  const classPath = [join(dynamoDbLocal, 'DynamoDBLocal.jar'), join(library, '*')].join(delimiter);
  const properties = {
    'java.library.path': library,
    'org.eclipse.jetty.util.log.announce': 'false',
    'org.eclipse.jetty.LEVEL': 'WARN',
    'parterre.port': port,
    'parterre.inMemory': 'inMemory' in options,
    ...('path' in options ? { 'parterre.path': options.path } : {}),
  };
  const args = [
    ...('path' in options || options.isShort ? QUICK_START : []),
    ...Object.entries(properties).map(([name, value]) => `-D${name}=${value}`),
    ...[
      '-cp',
      classPath,
      'org.eclipse.jetty.xml.XmlConfiguration',
      inRoot('local', 'dynamodb', 'loopback.xml'),
    ],
  ];
  return spawn(java, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    // Not in the terminal's group: Ctrl-C must not end the database before those who use it.
    detached: true,
    // What the command's -disableTelemetry stands for.
    env: { ...process.env, DDB_LOCAL_TELEMETRY: '0' },
  });
}

async function untilListening(java: ChildProcess, port: number): Promise<void> {
  let said = '';
  java.stderr?.on('data', (chunk: Buffer) => (said = `${said}${chunk.toString()}`.slice(-2_000)));
  java.stdout?.resume();
  await until(() => isListening(port), {
    what: 'DynamoDB Local to answer',
    timeoutMs: START_MS,
    giveUp: () => (hasEnded(java) ? `DynamoDB Local ended at once: ${said.trim()}` : undefined),
  });
}

const hasEnded = (process: ChildProcess): boolean => process.exitCode !== null || process.signalCode !== null;
