import { type Clock, toInstant } from '../clock.ts';
import type { AccountId } from '../ids.ts';
import type { AccountStore } from './account-store.ts';
import type { AttemptLimits } from './attempt-limits.ts';
import type { SessionStore } from './session-store.ts';

/** Signs out on this device. */
export const endSession =
  ({ sessions, clock }: { readonly sessions: SessionStore; readonly clock: Clock }) =>
  (sessionId: string): Promise<void> =>
    sessions.end(sessionId, toInstant(clock.now()));

type EverywhereDeps = {
  readonly accounts: AccountStore;
  readonly limits: AttemptLimits;
  readonly clock: Clock;
};

/**
 * Signs out on every device: no session begun up to now can be renewed. Every process has to be told each time.
 * @throws DomainError `too-many-attempts`
 */
export const endSessionsEverywhere =
  ({ accounts, limits, clock }: EverywhereDeps) =>
  async (id: AccountId): Promise<void> => {
    await limits.spend('sign-out-everywhere', id);
    await accounts.endSessions(id, toInstant(clock.now()));
  };
