import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createTables } from '../database/create-tables.ts';
import { launchDatabase } from '../database/start-database.ts';
import { isListening } from './is-listening.ts';
import type { Keys } from './keys.ts';
import { nodeCommand } from './managed-process.ts';
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

async function startAwsEmulator(
  { ports, data, prefix }: StackSettings,
  supervisor: Supervisor,
): Promise<void> {
  const script = 'local/src/emulators/aws-emulator.ts';
  const command = nodeCommand([script, String(ports.aws), join(data, 'aws'), prefix]);
  const emulator = supervisor.start('aws', command);
  await untilReady(emulator, () => isListening(ports.aws));
}

async function startInbox({ ports, data }: StackSettings, supervisor: Supervisor): Promise<void> {
  const maildev = createRequire(import.meta.url).resolve('maildev/bin/maildev');
  const options = {
    '--ip': '127.0.0.1',
    '--smtp': String(ports.smtp),
    '--web': String(ports.inbox),
    '--mail-directory': join(data, 'inbox'),
  };
  const inbox = supervisor.start('inbox', nodeCommand([maildev, ...Object.entries(options).flat()]));
  await untilReady(inbox, async () => (await isListening(ports.smtp)) && (await isListening(ports.inbox)));
}

async function startPaymentSandbox(
  settings: StackSettings,
  keys: Keys,
  supervisor: Supervisor,
): Promise<void> {
  const { ports, data } = settings;
  const command = nodeCommand(['local/src/payment-sandbox/main.ts'], {
    PORT: String(ports.paymentSandbox),
    PUBLIC_URL: `http://localhost:${ports.paymentSandbox}`,
    WEBHOOK_URL: `http://127.0.0.1:${ports.gateway}/api/payments/webhook`,
    SECRET_KEY: keys.stripeSecretKey,
    WEBHOOK_SECRET: keys.stripeWebhookSecret,
    STATE_FILE: join(data, 'payment-sandbox.json'),
  });
  await untilReady(supervisor.start('payment', command), () => isListening(ports.paymentSandbox));
}
