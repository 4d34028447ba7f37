import { type Clock, toInstant } from '../clock.ts';
import type { AccountId } from '../ids.ts';
import type { AccountStore } from './account-store.ts';
import type { SessionStore } from './session-store.ts';

/** Signs out on this device. */
export const endSession =
  ({ sessions, clock }: { readonly sessions: SessionStore; readonly clock: Clock }) =>
  (sessionId: string): Promise<void> =>
    sessions.end(sessionId, toInstant(clock.now()));

/** Signs out on every device: no session begun up to now can be renewed. */
export const endSessionsEverywhere =
  ({ accounts, clock }: { readonly accounts: AccountStore; readonly clock: Clock }) =>
  (id: AccountId): Promise<void> =>
    accounts.endSessions(id, toInstant(clock.now()));
