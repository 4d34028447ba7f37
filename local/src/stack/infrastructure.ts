import { join } from 'node:path';
import { createTables } from '../database/create-tables.ts';
import { launchDatabase } from '../database/start-database.ts';
import { isListening } from './is-listening.ts';
import type { Keys } from './keys.ts';
import { type Command, launch } from './managed-process.ts';
import { awsEmulator, inbox, paymentSandbox, phone, pushService } from './part-commands.ts';
import type { StackSettings } from './settings.ts';
import { type Supervisor, untilReady } from './supervisor.ts';

/** Everything that AWS, an SMTP server, telephones, push services and Stripe are in production. */
export async function startInfrastructure(
  settings: StackSettings,
  keys: Keys,
  supervisor: Supervisor,
): Promise<void> {
  await Promise.all([
    startTables(settings, supervisor),
    startAwsEmulator(settings, supervisor),
    startInbox(settings, supervisor),
    startPhone(settings, supervisor),
    startPushService(settings, supervisor),
    startPaymentSandbox(settings, keys, supervisor),
  ]);
}

async function startTables({ ports, data, prefix }: StackSettings, supervisor: Supervisor): Promise<void> {
  const start = () => launchDatabase({ port: ports.database, path: join(data, 'dynamodb') });
  const database = await start();
  const process = supervisor.adopt('database', database.process);
  await database.untilReady();
  await createTables(database.endpoint, prefix);
  process.log.say(`DynamoDB Local answers on ${ports.database}`);
  supervisor.keepRunning(process, async () => (await start()).process);
}

/** A part that is there when it answers, and comes back when it ends. */
async function startPart(
  name: string,
  command: Command,
  isReady: () => Promise<boolean>,
  supervisor: Supervisor,
): Promise<void> {
  const part = supervisor.start(name, command);
  await untilReady(part, isReady);
  supervisor.keepRunning(part, () => launch(command));
}

async function startAwsEmulator(settings: StackSettings, supervisor: Supervisor): Promise<void> {
  await startPart('aws', awsEmulator(settings), () => isListening(settings.ports.aws), supervisor);
}

async function startInbox(settings: StackSettings, supervisor: Supervisor): Promise<void> {
  const { smtp, inbox: page } = settings.ports;
  const isReady = async () => (await isListening(smtp)) && (await isListening(page));
  await startPart('inbox', inbox(settings), isReady, supervisor);
}

async function startPhone(settings: StackSettings, supervisor: Supervisor): Promise<void> {
  await startPart('phone', phone(settings), () => isListening(settings.ports.phone), supervisor);
}

async function startPushService(settings: StackSettings, supervisor: Supervisor): Promise<void> {
  await startPart('push', pushService(settings), () => isListening(settings.ports.push), supervisor);
}

async function startPaymentSandbox(
  settings: StackSettings,
  keys: Keys,
  supervisor: Supervisor,
): Promise<void> {
  const isReady = () => isListening(settings.ports.paymentSandbox);
  await startPart('payment', paymentSandbox(settings, keys), isReady, supervisor);
}
