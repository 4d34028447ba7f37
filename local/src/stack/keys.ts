import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';

const keys = z.object({
  sessionKey: z.string(),
  employeeSessionKey: z.string(),
  stripeSecretKey: z.string(),
  stripeWebhookSecret: z.string(),
  /** Private Ed25519 keys as JWK; the first one signs. */
  ticketKeys: z.array(z.record(z.string(), z.string())),
  /** By which push services know us: a set of private P-256 keys as JWK; the first one is for new subscriptions. */
  vapidKeys: z.object({ keys: z.array(z.record(z.string(), z.string())) }),
});
export type Keys = z.infer<typeof keys>;

/** The keys of this laptop's stack: made on the first start, kept beside its data, good for nothing else. */
export async function keysIn(file: string): Promise<Keys> {
  const kept = await readFile(file, 'utf8').catch(() => undefined);
  const known = kept === undefined ? {} : keys.partial().parse(JSON.parse(kept));
  // Of an older checkout some are not there yet.
  const all = { ...makeKeys(), ...known };
  if (Object.keys(known).length === Object.keys(all).length) return all;
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, `${JSON.stringify(all, null, 2)}\n`, { mode: 0o600 });
  return all;
}

export function makeKeys(): Keys {
  return {
    sessionKey: random(),
    employeeSessionKey: random(),
    stripeSecretKey: `sk_test_${random()}`,
    stripeWebhookSecret: `whsec_${random()}`,
    ticketKeys: [ticketKey()],
    vapidKeys: { keys: [vapidKey()] },
  };
}

const random = (): string => randomBytes(48).toString('base64url');

function ticketKey(): Record<string, string> {
  const {
    crv = '',
    d = '',
    kty = '',
    x = '',
  } = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' });
  return { kid: randomBytes(4).toString('hex'), kty, crv, x, d };
}

function vapidKey(): Record<string, string> {
  const {
    crv = '',
    d = '',
    kty = '',
    x = '',
    y = '',
  } = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' });
  return { kty, crv, x, y, d };
}
