import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTables } from '../database/create-tables.ts';
import { isListening } from '../stack/is-listening.ts';
import type { Keys } from '../stack/keys.ts';
import { serviceEnvironment, type ServiceName } from '../stack/service-environment.ts';
import { addressOf, type StackSettings } from '../stack/settings.ts';
import { until } from '../stack/until.ts';
import { environmentFile } from './environment-file.ts';

const services: readonly ServiceName[] = ['customer', 'employee', 'worker'];
const DATABASE_MS = 60_000;

/**
 * What must be there before a service starts: its environment, on a volume of its own so that no service sees the keys
 * of another, and the tables.
 */
export async function prepare(settings: StackSettings, keys: Keys): Promise<void> {
  for (const service of services) {
    const file = join('/environment', service, 'service.env');
    await replaceFile(file, environmentFile(serviceEnvironment(service, settings, keys)));
  }
  await until(() => isListening(settings.ports.database, settings.hosts.database), {
    what: 'the database to answer',
    timeoutMs: DATABASE_MS,
  });
  await createTables(`http://${addressOf(settings, 'database')}`, settings.prefix);
  process.stdout.write('keys, environments and tables are there\n');
}

/** A service that starts meanwhile reads the old one or the new one. */
async function replaceFile(file: string, content: string): Promise<void> {
  await writeFile(`${file}.new`, content, { mode: 0o440 });
  await rename(`${file}.new`, file);
}
