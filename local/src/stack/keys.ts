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
});
export type Keys = z.infer<typeof keys>;

/** The keys of this laptop's stack: made on the first start, kept beside its data, good for nothing else. */
export async function keysIn(file: string): Promise<Keys> {
  const kept = await readFile(file, 'utf8').catch(() => undefined);
  if (kept !== undefined) return keys.parse(JSON.parse(kept));
  const made = makeKeys();
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600 });
  return made;
}

export function makeKeys(): Keys {
  return {
    sessionKey: random(),
    employeeSessionKey: random(),
    stripeSecretKey: `sk_test_${random()}`,
    stripeWebhookSecret: `whsec_${random()}`,
    ticketKeys: [ticketKey()],
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
