import type { Customer } from '../people/accounts/account.ts';
import type { StoredCode } from '../people/codes/one-time-code.ts';
import { sealedKind } from '../news/outbox.ts';
import { accountNewsId } from '../people/account-news/account-news.ts';
import type { SealedNews } from '../people/account-news/sealed-news-store.ts';
import { accountId, randomIds } from '../ids.ts';

export const aCustomer = (change: Partial<Customer> = {}): Customer => ({
  id: accountId.parse(randomIds.next()),
  portal: 'customer',
  email: `${randomIds.next()}@mail.test`,
  name: 'Carla',
  language: 'en',
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

/** News of an account, of which nobody has the key. */
export const someSealedNews = (change: Partial<SealedNews> = {}): SealedNews => ({
  id: accountNewsId(randomIds.next()),
  kind: sealedKind,
  sender: 'customer',
  createdAt: '2026-12-01T12:00:00.000Z',
  sealed: 'sealed',
  expiresAt: Date.parse('2027-01-01T00:00:00Z') / 1000,
  ...change,
});
