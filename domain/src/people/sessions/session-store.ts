import type { Write } from '../../commit.ts';
import type { AccountId } from '../../ids.ts';
import type { Page, PageRequest } from '../../page.ts';
import type { Session } from './session.ts';

export type Rotation = Pick<Session, 'digest' | 'rotatedAt' | 'expiresAt' | 'device' | 'network'>;

export type SessionStore = {
  readonly find: (id: string) => Promise<Session | null>;
  readonly add: (session: Session) => Write;
  /** Ends an account's session. `session-over`: this account has no such session (any more). */
  readonly end: (id: string, of: AccountId) => Write<'session-over'>;
  /** Those begun from an instant on, the newest first; also some that are over. */
  readonly ofAccount: (id: AccountId, begunFrom: string, page: PageRequest) => Promise<Page<Session>>;
  /**
   * Puts a new token in the place of the one with `previousDigest`; false when that is not the newest any more, or the
   * session began up to `oldest`.
   */
  readonly rotate: (id: string, previousDigest: string, next: Rotation, oldest: string) => Promise<boolean>;
};
