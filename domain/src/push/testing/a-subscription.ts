import { createECDH, randomBytes } from 'node:crypto';
import { publicKeyForBrowsers, type VapidKeys } from '../vapid-keys.ts';

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
