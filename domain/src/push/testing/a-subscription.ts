import { createECDH, generateKeyPairSync, randomBytes } from 'node:crypto';
import { publicKeyForBrowsers, type VapidKeys, vapidKeys } from '../vapid-keys.ts';

/** As many keys of ours as wanted, the first one for browsers. */
export const someVapidKeys = (count = 1): VapidKeys =>
  vapidKeys.parse({
    keys: Array.from({ length: count }, () =>
      generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' }),
    ),
  });

/** What a browser says when it subscribes. */
export const aSubscription = (
  vapid: VapidKeys,
  endpoint = 'https://updates.push.services.mozilla.com/wpush/v2/1',
) => {
  const browser = createECDH('prime256v1');
  const p256dh = browser.generateKeys('base64url', 'uncompressed');
  const keys = { p256dh, auth: randomBytes(16).toString('base64url') };
  return { endpoint, keys, applicationServerKey: publicKeyForBrowsers(vapid) };
};
