import type { KeyObject } from 'node:crypto';
import jwt from 'jsonwebtoken';
import { z } from 'zod';

/** Who is signed in, and by which session. */
export type Access = { readonly accountId: string; readonly sessionId: string };

const claims = z.object({ sub: z.string(), sid: z.string() });
const algorithm = 'HS256';

/** Signed tokens that say who is signed in, for a short time, so that no request has to ask the database. */
export const accessTokens = (key: KeyObject, audience: string, lifetimeSeconds: number) => ({
  issue: ({ accountId, sessionId }: Access): string =>
    jwt.sign({ sid: sessionId }, key, {
      algorithm,
      audience,
      subject: accountId,
      expiresIn: lifetimeSeconds,
    }),

  /** Null when the token is not ours, not for this audience, or over. */
  read: (token: string): Access | null => {
    try {
      const { sub, sid } = claims.parse(jwt.verify(token, key, { algorithms: [algorithm], audience }));
      return { accountId: sub, sessionId: sid };
    } catch {
      return null;
    }
  },
});
