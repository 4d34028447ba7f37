import { join } from 'node:path';
import { createTables } from '../database/create-tables.ts';
import { launchDatabase } from '../database/start-database.ts';
import { isListening } from './is-listening.ts';
import type { Keys } from './keys.ts';
import { awsEmulator, inbox, paymentSandbox } from './part-commands.ts';
import type { StackSettings } from './settings.ts';
import { type Supervisor, untilReady } from './supervisor.ts';

/** Everything that AWS, an SMTP server and Stripe are in production. */
export async function startInfrastructure(
  settings: StackSettings,
  keys: Keys,
  supervisor: Supervisor,
): Promise<void> {
  await Promise.all([
    startTables(settings, supervisor),
    startAwsEmulator(settings, supervisor),
    startInbox(settings, supervisor),
    startPaymentSandbox(settings, keys, supervisor),
  ]);
}

async function startTables({ ports, data, prefix }: StackSettings, supervisor: Supervisor): Promise<void> {
  const database = await launchDatabase({ port: ports.database, path: join(data, 'dynamodb') });
  const { log } = supervisor.adopt('database', database.process);
  await database.untilReady();
  await createTables(database.endpoint, prefix);
  log.say(`DynamoDB Local answers on ${ports.database}`);
}

async function startAwsEmulator(settings: StackSettings, supervisor: Supervisor): Promise<void> {
  const emulator = supervisor.start('aws', awsEmulator(settings));
  await untilReady(emulator, () => isListening(settings.ports.aws));
}

async function startInbox(settings: StackSettings, supervisor: Supervisor): Promise<void> {
  const { smtp, inbox: page } = settings.ports;
  const mail = supervisor.start('inbox', inbox(settings));
  await untilReady(mail, async () => (await isListening(smtp)) && (await isListening(page)));
}

async function startPaymentSandbox(
  settings: StackSettings,
  keys: Keys,
  supervisor: Supervisor,
): Promise<void> {
  const sandbox = supervisor.start('payment', paymentSandbox(settings, keys));
  await untilReady(sandbox, () => isListening(settings.ports.paymentSandbox));
}
