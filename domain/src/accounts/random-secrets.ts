import { createHmac, randomBytes, randomInt } from 'node:crypto';
import type { Secrets } from './secrets.ts';

/** @param key the secret of the portal; digests made with another key are worth nothing */
export const randomSecrets = (key: string): Secrets => ({
  code: () => String(randomInt(1_000_000)).padStart(6, '0'),
  token: () => randomBytes(32).toString('base64url'),
  digest: (text) => createHmac('sha256', key).update(text).digest('base64url'),
});
