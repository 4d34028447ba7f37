import { parseArgs } from 'node:util';
import { queueUrl } from '@parterre/domain/queues/queue-names';
import { readConfig } from '../config.ts';
import { type Check, examine } from './check.ts';
import { clocksAgree } from './clocks.ts';
import { createDoctorDependencies } from './dependencies.ts';
import { keysArePresent } from './keys.ts';
import { mailGoesOut } from './mail.ts';
import { nothingIsStuck, queuesMove } from './queues.ts';
import { webhooksArrive } from './webhooks.ts';

// Looks whether a deployment does what nobody sees when it fails. Runs with the worker's settings, beside a worker.
// usage: node worker/src/doctor/main.ts [--mail <address>]

const { values: options } = parseArgs({ options: { mail: { type: 'string' } } });
const config = readConfig();
const { client, queues, deadLetters, outboxes, deliveries, inbox, probe, clock, ask, close } =
  createDoctorDependencies(config);
const { PUBLIC_URL: publicUrl } = config;
const emailQueueUrl = queueUrl(config.QUEUE_PREFIX, 'email');

const database: Check = {
  name: 'database',
  ask: async () => {
    await ask();
    return 'answers, and has our tables';
  },
};
const checks = [
  database,
  clocksAgree({
    database: config.DYNAMODB_ENDPOINT ?? `https://dynamodb.${config.AWS_REGION}.amazonaws.com`,
    portal: `${publicUrl}/api/ticket-keys`,
    payments: config.STRIPE_API_URL ?? 'https://api.stripe.com',
  }),
  keysArePresent(config.TICKET_KEYS, `${publicUrl}/api/ticket-keys`),
  queuesMove({ queues, deliveries, clock }),
  nothingIsStuck({ deadLetters, outboxes, clock }),
  webhooksArrive({ probe, inbox, webhookUrl: `${publicUrl}/api/payments/webhook` }),
  ...(options.mail ? [mailGoesOut({ client, emailQueueUrl, deliveries, publicUrl }, options.mail)] : []),
];

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const isWell = await examine(checks, say);
if (!options.mail) say('- mail: not looked at; --mail you@example.com sends one');
close();
process.exitCode = isWell ? 0 : 1;
