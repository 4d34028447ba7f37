import { createHmac, type KeyObject, timingSafeEqual } from 'node:crypto';

/** Tokens against cross-site requests, bound to a session: one that was planted for another session is worth nothing. */
export const xsrfTokens = (key: KeyObject) => {
  const issue = (sessionId: string): string =>
    createHmac('sha256', key).update(sessionId).digest('base64url');
  return {
    issue,
    isFor: (sessionId: string, token: string): boolean => {
      const [expected, given] = [Buffer.from(issue(sessionId)), Buffer.from(token)];
      return expected.length === given.length && timingSafeEqual(expected, given);
    },
  };
};
