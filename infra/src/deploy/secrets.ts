import {
  GetSecretValueCommand,
  PutSecretValueCommand,
  type SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { z } from 'zod';
import type { Settings } from './settings.ts';
import { DeployProblem, say } from './say.ts';
import { waitAWhile } from './waiting.ts';

const stripeKeys = z.object({ secretKey: z.string(), webhookSecret: z.string() });
const read = async (client: SecretsManagerClient, SecretId: string): Promise<string> =>
  (await client.send(new GetSecretValueCommand({ SecretId }))).SecretString ?? '';

/** Keeps Stripe's keys where the services find them. They go from the shell to the secret and nowhere else. */
export const keepStripeKeys = async (
  client: SecretsManagerClient,
  SecretId: string,
  { secretKey, webhookSecret }: Settings['stripe'],
): Promise<void> => {
  const before = stripeKeys.parse(JSON.parse(await read(client, SecretId)));
  const after = {
    secretKey: secretKey ?? before.secretKey,
    webhookSecret: webhookSecret ?? before.webhookSecret,
  };
  const missing = Object.values(after).includes('not-set');
  if (missing)
    say('  not all known: nobody can pay. Set STRIPE_SECRET_KEY and STRIPE_WEBHOOK_SECRET and deploy again.');
  if (JSON.stringify(after) === JSON.stringify(before)) {
    say('  nothing to change');
    return;
  }
  await client.send(new PutSecretValueCommand({ SecretId, SecretString: JSON.stringify(after) }));
  say('  kept; tasks that start from now on use them');
};

/** Keeps the address of the chat that alarms are told to, if one was said. */
export const keepChatWebhook = async (
  client: SecretsManagerClient,
  SecretId: string,
  webhook: string | undefined,
): Promise<void> => {
  const before = await read(client, SecretId);
  if (webhook === undefined || webhook === before) {
    say(before === 'not-set' ? '  none: alarms are told by mail only' : '  nothing to change');
    return;
  }
  await client.send(new PutSecretValueCommand({ SecretId, SecretString: webhook }));
  say('  kept');
};

/** What lists of keys say before there is any. */
const empty: readonly string[] = ['[]', '{"keys":[]}'];

/** Keys are made by their first rotation, soon after the stack: services do not start without. */
export const waitForKeys = async (
  client: SecretsManagerClient,
  SecretId: string,
  attempts = 60,
): Promise<void> => {
  for (let attempt = 1; attempt <= attempts; attempt++) {
    if (!empty.includes(await read(client, SecretId))) return;
    await waitAWhile();
  }
  throw new DeployProblem(
    'The keys of tickets or push services were not made. The log group of rotate-keys says why; then deploy again.',
  );
};
