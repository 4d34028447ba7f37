import { ECDH } from 'node:crypto';
import { z } from 'zod';
import { unseenText } from '../text.ts';
import { says } from '../words/says.ts';
import { pushServiceOf } from './push-services.ts';
import { publicKeyOf, type VapidKeys } from './vapid-keys.ts';
import { say } from './words/say.ts';

const mostEndpoint = 1000;

/** Base64url without padding, of so many bytes. */
const bytes = (count: number) => {
  const length = Math.ceil((count * 4) / 3);
  const written = new RegExp(`^[\\w-]{${length}}$`);
  return (text: string): boolean => written.test(text);
};

const isPoint = (text: string): boolean => {
  if (!bytes(65)(text)) return false;
  try {
    // What is no point of the curve is found here, and not when something is to be sent.
    return ECDH.convertKey(text, 'prime256v1', 'base64url', 'base64url', 'uncompressed') === text;
  } catch {
    return false;
  }
};

const stored = z.object({
  endpoint: unseenText(mostEndpoint, 1),
  /** What the browser that reads is encrypted to (RFC 8291). */
  keys: z.object({ p256dh: unseenText(90), auth: unseenText(30) }),
  /** The public key of ours that it was made with. */
  applicationServerKey: unseenText(90),
});

/** Where a browser is told something: as it was checked when it came. */
export const storedPushSubscription = stored;
export type PushSubscription = Readonly<z.infer<typeof stored>>;

type Known = { readonly ownHosts: readonly string[]; readonly vapid: VapidKeys };

/** A subscription as a browser says it (`PushSubscription.toJSON()`), with the key that it was made with. */
export const pushSubscription = ({ ownHosts, vapid }: Known) => {
  const ours: readonly string[] = vapid.keys.map(publicKeyOf);
  return stored.extend({
    endpoint: stored.shape.endpoint.refine(
      (endpoint) => pushServiceOf(endpoint, ownHosts) !== null,
      says(say((words) => words.endpoint)),
    ),
    keys: z.object({
      p256dh: stored.shape.keys.shape.p256dh.refine(isPoint, says(say((words) => words.p256dh))),
      auth: stored.shape.keys.shape.auth.refine(bytes(16), says(say((words) => words.auth))),
    }),
    applicationServerKey: stored.shape.applicationServerKey.refine(
      (key) => ours.includes(key),
      says(say((words) => words.key)),
    ),
  });
};
