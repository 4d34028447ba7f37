import { generateKeyPairSync } from 'node:crypto';
import { type VapidKeys, vapidKeys } from '../push/vapid-keys.ts';

/** As many keys of ours as wanted, the first one for browsers. */
export const someVapidKeys = (count = 1): VapidKeys =>
  vapidKeys.parse({
    keys: Array.from({ length: count }, () =>
      generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' }),
    ),
  });
