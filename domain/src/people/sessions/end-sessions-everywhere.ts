import type { Commit } from '../../commit.ts';
import { type Clock, toInstant } from '../../clock.ts';
import type { AccountId } from '../../ids.ts';
import type { AttemptLimits } from '../../limits/attempt-limits.ts';
import { unknownAccount } from '../accounts/account-refusals.ts';
import type { AccountStore } from '../accounts/account-store.ts';
import { type AccountTrail, actOf } from '../accounts/account-trail.ts';
import { requireAccount } from '../accounts/require-account.ts';
import { type Caller, nowhere } from '../callers/visit.ts';
import { everySessionOf } from './session-ending.ts';
import type { SessionEndingStore } from './session-ending-store.ts';
import type { StartedSession, StartSession } from './start-session.ts';

type Deps = {
  readonly commit: Commit;
  readonly accounts: AccountStore;
  readonly endings: SessionEndingStore;
  readonly trail: AccountTrail;
  readonly limits: AttemptLimits;
  readonly clock: Clock;
};

/**
 * Signs out on every device: no session begun up to now can be renewed. Every process has to be told each time.
 * @throws DomainError `too-many-attempts`
 */
export const endSessionsEverywhere =
  ({ commit, accounts, endings, trail, limits, clock }: Deps) =>
  async (id: AccountId, caller = nowhere): Promise<void> => {
    await limits.spend('sign-out-everywhere', id);
    const [account, now] = [await requireAccount(accounts, id), clock.now()];
    const result = await commit([
      accounts.endSessions(id, toInstant(now)),
      endings.tell(everySessionOf(id), toInstant(now)),
      trail.count(actOf(account, 'signed-out-everywhere', caller, now)),
    ]);
    switch (result) {
      case 'saved':
        return;
      case 'unknown-account':
        throw unknownAccount();
      default:
        return result satisfies never;
    }
  };

/** Signs out on every device but this one, which gets a new session. @throws DomainError `too-many-attempts` */
export const endOtherSessions = (deps: Deps & { readonly startSession: StartSession }) => {
  const endAll = endSessionsEverywhere(deps);
  return async (id: AccountId, caller: Caller): Promise<StartedSession> => {
    await endAll(id, caller);
    return deps.startSession(await requireAccount(deps.accounts, id), caller);
  };
};
