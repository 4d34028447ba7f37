import { createRequire } from 'node:module';
import { join } from 'node:path';
import { queuePrefix } from '../emulators/buckets-and-queues.ts';
import type { Keys } from './keys.ts';
import { localAws } from './local-aws.ts';
import { type Command, nodeCommand } from './managed-process.ts';
import { addressOf, type StackSettings } from './settings.ts';

// What stands in for AWS, an SMTP server, telephones, push services and Stripe, as commands: a laptop's stack and the containers run the same.

export function awsEmulator({ host, ports, data, prefix }: StackSettings): Command {
  const script = 'local/src/emulators/aws-emulator.ts';
  return nodeCommand([script, host, String(ports.aws), join(data, 'aws'), prefix]);
}

export function inbox({ host, ports, data }: StackSettings): Command {
  const maildev = createRequire(import.meta.url).resolve('maildev/bin/maildev');
  const options = {
    '--ip': host,
    '--smtp': String(ports.smtp),
    '--web': String(ports.inbox),
    '--mail-directory': join(data, 'inbox'),
  };
  return nodeCommand([maildev, ...Object.entries(options).flat()]);
}

export function paymentSandbox(settings: StackSettings, keys: Keys): Command {
  const { host, ports, data } = settings;
  return nodeCommand(['local/src/payment-sandbox/main.ts'], {
    HOST: host,
    PORT: String(ports.paymentSandbox),
    PUBLIC_URL: `http://localhost:${ports.paymentSandbox}`,
    WEBHOOK_URL: `http://${addressOf(settings, 'gateway')}/api/payments/webhook`,
    SECRET_KEY: keys.stripeSecretKey,
    WEBHOOK_SECRET: keys.stripeWebhookSecret,
    STATE_FILE: join(data, 'payment-sandbox.json'),
  });
}

export function phone(settings: StackSettings): Command {
  const { host, ports, prefix } = settings;
  const aws = addressOf(settings, 'aws');
  return nodeCommand(['local/src/phone/main.ts'], {
    HOST: host,
    PORT: String(ports.phone),
    AWS_REGION: localAws.region,
    AWS_ACCESS_KEY_ID: localAws.credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: localAws.credentials.secretAccessKey,
    SQS_ENDPOINT: `http://${aws}`,
    QUEUE_PREFIX: queuePrefix(aws, prefix),
  });
}

export function pushService(settings: StackSettings): Command {
  const { host, ports } = settings;
  return nodeCommand(['local/src/push-service/main.ts'], {
    HOST: host,
    PORT: String(ports.push),
    ORIGIN: `http://${addressOf(settings, 'push')}`,
  });
}
