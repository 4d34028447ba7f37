import type { Customer } from '../people/accounts/account.ts';
import type { StoredCode } from '../people/codes/one-time-code.ts';
import { errandKind } from '../news/outbox.ts';
import { errandId, type StoredErrand } from '../people/errands/errand.ts';
import { accountId, randomIds } from '../ids.ts';

export const aCustomer = (change: Partial<Customer> = {}): Customer => ({
  id: accountId.parse(randomIds.next()),
  portal: 'customer',
  email: `${randomIds.next()}@mail.test`,
  name: 'Carla',
  passwordHash: 'hash of a password',
  createdAt: '2026-11-01T00:00:00.000Z',
  sessionsEndedAt: null,
  ...change,
});

/** A code that is good until the end of 2026. */
export const aCode = (change: Partial<StoredCode> = {}): StoredCode => ({
  id: `invitation#${randomIds.next()}`,
  accountId: randomIds.next(),
  digest: 'digest of a code',
  attempts: 0,
  expiresAt: Date.parse('2027-01-01T00:00:00Z') / 1000,
  ...change,
});

/** A mail that is due, of which nobody has the key. */
export const anErrand = (change: Partial<StoredErrand> = {}): StoredErrand => ({
  id: errandId(randomIds.next()),
  kind: errandKind,
  sender: 'customer',
  createdAt: '2026-12-01T12:00:00.000Z',
  sealed: 'sealed',
  expiresAt: Date.parse('2027-01-01T00:00:00Z') / 1000,
  ...change,
});
