import { createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';

export type Keys = readonly [newest: KeyObject, ...others: KeyObject[]];

/** A key for one purpose, made from the one secret that a portal is given (HKDF, RFC 5869). */
const deriveKey = (secret: string, purpose: string): KeyObject =>
  createSecretKey(Buffer.from(hkdfSync('sha256', secret, '', purpose, 32)));

/** The same for each of the secrets, which have commas between: the first makes tokens, all verify them. */
export const deriveKeys = (secrets: string, purpose: string): Keys => {
  const [newest = secrets, ...others] = secrets.split(',');
  return [deriveKey(newest, purpose), ...others.map((secret) => deriveKey(secret, purpose))];
};
