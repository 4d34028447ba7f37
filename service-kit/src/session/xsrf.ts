import { createHmac, type KeyObject, timingSafeEqual } from 'node:crypto';
import type { Keys } from './derive-key.ts';

/** Tokens against cross-site requests, bound to a session: one that was planted for another session is worth nothing. */
export const xsrfTokens = (keys: Keys) => {
  const tokenBy = (key: KeyObject, sessionId: string): string =>
    createHmac('sha256', key).update(sessionId).digest('base64url');
  return {
    issue: (sessionId: string): string => tokenBy(keys[0], sessionId),
    isFor: (sessionId: string, token: string): boolean =>
      keys.some((key) => isSame(tokenBy(key, sessionId), token)),
  };
};

const isSame = (expected: string, given: string): boolean => {
  const [one, other] = [Buffer.from(expected), Buffer.from(given)];
  return one.length === other.length && timingSafeEqual(one, other);
};
