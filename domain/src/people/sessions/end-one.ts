import type { Commit } from '../../commit.ts';
import type { AccountId } from '../../ids.ts';
import type { AccountTrail, Act } from '../accounts/account-trail.ts';
import { oneSession } from './session-ending.ts';
import type { SessionEndingStore } from './session-ending-store.ts';
import type { SessionStore } from './session-store.ts';

export type EndOneDeps = {
  readonly commit: Commit;
  readonly sessions: SessionStore;
  readonly endings: SessionEndingStore;
  readonly trail: AccountTrail;
};

/**
 * Ends an account's session at an instant, also the access that was given by it. `session-over`: this account has no such
 * session (any more), and nothing is written.
 */
export const endOne =
  ({ commit, sessions, endings, trail }: EndOneDeps) =>
  (id: string, of: AccountId, at: string, act?: Act): Promise<'saved' | 'session-over'> =>
    commit([sessions.end(id, of), endings.tell(oneSession(id), at), ...(act ? [trail.count(act)] : [])]);
