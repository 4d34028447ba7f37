import { createPublicKey, verify } from 'node:crypto';
import { z } from 'zod';
import { PushError } from './push-error.ts';

const longestLife = 24 * 3600;

const claims = z.object({
  aud: z.string(),
  exp: z.number(),
  sub: z
    .string()
    .regex(/^(mailto:|https:)/)
    .optional(),
});
const header = z.object({ alg: z.literal('ES256'), typ: z.string().optional() });

const json = (part: string): unknown => {
  try {
    const read: unknown = JSON.parse(Buffer.from(part, 'base64url').toString());
    return read;
  } catch {
    return null;
  }
};

const publicKey = (point: string) => {
  const bytes = Buffer.from(point, 'base64url');
  const [x, y] = [bytes.subarray(1, 33), bytes.subarray(33)].map((half) => half.toString('base64url'));
  try {
    return createPublicKey({ format: 'jwk', key: { kty: 'EC', crv: 'P-256', x, y } });
  } catch {
    throw new PushError(403, 'k is no key on P-256');
  }
};

const isSignedBy = (key: string, signed: string, signature: string): boolean =>
  verify(
    'sha256',
    Buffer.from(signed),
    { key: publicKey(key), dsaEncoding: 'ieee-p1363' },
    Buffer.from(signature, 'base64url'),
  );

const parameter = (authorization: string, name: string): string =>
  new RegExp(`[ ,]${name}=([^, ]*)`).exec(authorization)?.[1] ?? '';

const parameters = (authorization: string) => ({
  t: parameter(authorization, 't'),
  k: parameter(authorization, 'k'),
});

const checkClaims = ({ aud, exp }: z.infer<typeof claims>, origin: string, now: number): void => {
  if (aud !== origin) throw new PushError(403, `aud must be ${origin}`);
  const left = exp - now / 1000;
  if (left <= 0) throw new PushError(403, 'the token has expired');
  if (left > longestLife) throw new PushError(403, 'the token is good for more than 24 hours');
};

export type VapidQuestion = {
  readonly authorization: string | undefined;
  /** Of this service, as `https://push.example.net`. */
  readonly origin: string;
  readonly applicationServerKey: string;
  /** Milliseconds since 1970. */
  readonly now: number;
};

/**
 * Whether a message comes from whom the browser subscribed to (RFC 8292, 2, 3 and 4.2).
 * @throws PushError 401 where nobody says who it is, 403 where it is not proven
 */
export const checkVapid = ({ authorization, origin, applicationServerKey, now }: VapidQuestion): void => {
  if (!authorization || !/^vapid /i.test(authorization)) throw new PushError(401, 'vapid is needed');
  const { t, k } = parameters(authorization);
  const [head = '', body = '', signature = ''] = t.split('.');
  if (!header.safeParse(json(head)).success) throw new PushError(403, 't is no token by ES256');
  const said = claims.safeParse(json(body));
  if (!said.success) throw new PushError(403, 't lacks claims');
  if (!isSignedBy(k, `${head}.${body}`, signature)) throw new PushError(403, 't is not signed by k');
  if (k !== applicationServerKey) throw new PushError(403, 'k is not whom the browser subscribed to');
  checkClaims(said.data, origin, now);
};
