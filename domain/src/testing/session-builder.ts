import type { Account } from '../people/accounts/account.ts';
import type { Session } from '../people/sessions/session.ts';
import { type Act, actOf } from '../people/accounts/account-trail.ts';
import { accountId, randomIds } from '../ids.ts';
import { aCustomer } from './account-builders.ts';

export const aSession = (change: Partial<Session> = {}): Session => ({
  id: randomIds.next(),
  accountId: accountId.parse(randomIds.next()),
  portal: 'customer',
  digest: 'digest of the first token',
  previousDigest: null,
  rotatedAt: Date.parse('2026-12-01T12:00:00Z'),
  createdAt: '2026-12-01T12:00:00.000Z',
  device: 'Firefox on Windows',
  network: '203.0.113.…',
  expiresAt: Date.parse('2027-01-01T00:00:00Z') / 1000,
  ...change,
});

/** Something that an account did at the first moment of December 2026. */
export const anAct = (account: Account = aCustomer()): Act =>
  actOf(account, 'signed-in', { address: '203.0.113.7' }, Date.parse('2026-12-01T00:00:00Z'));
