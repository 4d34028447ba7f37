import type { KeyObject } from 'node:crypto';
import jwt from 'jsonwebtoken';
import { z } from 'zod';

/** Who is signed in, and by which session. */
export type Access = { readonly accountId: string; readonly sessionId: string };

/** `issuedAt` in milliseconds since the epoch. */
export type ReadAccess = Access & { readonly issuedAt: number };

const claims = z.object({ sub: z.string(), sid: z.string(), iat: z.number() });
const algorithm = 'HS256';

/** Signed tokens that say who is signed in, for a short time, so that no request has to ask the database. */
export const accessTokens = (key: KeyObject, audience: string, lifetimeSeconds: number) => ({
  issue: ({ accountId, sessionId }: Access): string =>
    // To the millisecond, which RFC 7519 allows: somebody who signs out everywhere may come back within the second.
    jwt.sign({ sid: sessionId, iat: Date.now() / 1000 }, key, {
      algorithm,
      audience,
      subject: accountId,
      expiresIn: lifetimeSeconds,
    }),

  /** Null when the token is not ours, not for this audience, or over. */
  read: (token: string): ReadAccess | null => {
    try {
      const { sub, sid, iat } = claims.parse(jwt.verify(token, key, { algorithms: [algorithm], audience }));
      return { accountId: sub, sessionId: sid, issuedAt: Math.round(iat * 1000) };
    } catch {
      return null;
    }
  },
});
