import { z } from 'zod';

const coordinate = z.base64url().length(43);

/** A private key on P-256 as JWK (RFC 7518, 6.2). */
const vapidKey = z.object({
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  x: coordinate,
  y: coordinate,
  d: coordinate,
});
export type VapidKey = z.infer<typeof vapidKey>;

/**
 * Whom push services know us by (RFC 8292), as a set of JWKs. Browsers get the first one. A subscription belongs to the key
 * that it was made with, so the others go on to send to theirs.
 */
export const vapidKeys = z.object({ keys: z.array(vapidKey).min(1) });
export type VapidKeys = z.infer<typeof vapidKeys>;

/** The same from a setting, which is JSON. */
export const vapidKeysSetting = z
  .string()
  .transform((text, context): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      context.addIssue('must be a JSON set of keys');
      return z.NEVER;
    }
  })
  .pipe(vapidKeys);

/** As browsers and push services write it: the point without compression, in base64url. */
export const publicKeyOf = ({ x, y }: VapidKey): string =>
  Buffer.concat([Buffer.of(4), Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')]).toString(
    'base64url',
  );

/** What a browser is given to subscribe with (`applicationServerKey`). */
export const publicKeyForBrowsers = ({ keys: [first] }: VapidKeys): string => {
  if (!first) throw new TypeError('no key');
  return publicKeyOf(first);
};
