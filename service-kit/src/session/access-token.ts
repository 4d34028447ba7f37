import type { KeyObject } from 'node:crypto';
import jwt from 'jsonwebtoken';
import { z } from 'zod';
import type { Keys } from './derive-key.ts';

/** Who is signed in, and by which session, which began at `begunAt` in milliseconds since the epoch. */
export type Access = { readonly accountId: string; readonly sessionId: string; readonly begunAt: number };

/** `auth_time` as in OpenID Connect Core, section 2: when they proved who they are. */
const claims = z.object({ sub: z.string(), sid: z.string(), auth_time: z.number() });
const algorithm = 'HS256';

/** What a token says that was signed with this key; null when it was not. */
const readWith = (key: KeyObject, audience: string, token: string): Access | null => {
  try {
    const { sub, sid, auth_time } = claims.parse(
      jwt.verify(token, key, { algorithms: [algorithm], audience }),
    );
    return { accountId: sub, sessionId: sid, begunAt: Math.round(auth_time * 1000) };
  } catch {
    return null;
  }
};

/** Signed tokens that say who is signed in, for a short time, so that no request has to ask the database. */
export const accessTokens = (keys: Keys, audience: string, lifetimeSeconds: number) => ({
  issue: ({ accountId, sessionId, begunAt }: Access): string =>
    // To the millisecond, which RFC 7519 allows: somebody who signs out everywhere may come back within the second.
    jwt.sign({ sid: sessionId, auth_time: begunAt / 1000 }, keys[0], {
      algorithm,
      audience,
      subject: accountId,
      expiresIn: lifetimeSeconds,
    }),

  /** Null when the token is not ours, not for this audience, or over. */
  read: (token: string): Access | null => {
    for (const key of keys) {
      const access = readWith(key, audience, token);
      if (access) return access;
    }
    return null;
  },
});
