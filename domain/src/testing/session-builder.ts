import type { Session } from '../accounts/session.ts';
import { accountId, randomIds } from '../ids.ts';

export const aSession = (change: Partial<Session> = {}): Session => ({
  id: randomIds.next(),
  accountId: accountId.parse(randomIds.next()),
  portal: 'customer',
  digest: 'digest of the first token',
  previousDigest: null,
  rotatedAt: Date.parse('2026-12-01T12:00:00Z'),
  createdAt: '2026-12-01T12:00:00.000Z',
  expiresAt: Date.parse('2027-01-01T00:00:00Z') / 1000,
  ...change,
});
