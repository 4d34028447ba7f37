import { createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';

/** A key for one purpose, made from the one secret that a portal is given (HKDF, RFC 5869). */
export const deriveKey = (secret: string, purpose: string): KeyObject =>
  createSecretKey(Buffer.from(hkdfSync('sha256', secret, '', purpose, 32)));
