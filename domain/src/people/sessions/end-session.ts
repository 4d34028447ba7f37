import { type AccountAction, actOf } from '../accounts/account-trail.ts';
import { type Clock, toInstant } from '../../clock.ts';
import { DomainError } from '../../domain-error.ts';
import type { AccountId } from '../../ids.ts';
import type { Account } from '../accounts/account.ts';
import type { AccountStore } from '../accounts/account-store.ts';
import type { AttemptLimits } from '../../limits/attempt-limits.ts';
import type { SessionStore } from './session-store.ts';
import type { StartedSession, StartSession } from './start-session.ts';
import { type Caller, nowhere } from '../callers/visit.ts';

type Deps = {
  readonly accounts: AccountStore;
  readonly sessions: SessionStore;
  readonly clock: Clock;
};

/** What is over already need not be ended: for `catch`. */
export const unlessOver = (error: unknown): void => {
  if (!(error instanceof DomainError) || error.code !== 'not-found') throw error;
};

const requireAccount = async (accounts: AccountStore, id: AccountId): Promise<Account> => {
  const account = await accounts.byId(id);
  if (!account) throw new DomainError('not-found', 'This account does not exist.');
  return account;
};

/** Ends a session of one's own, on whatever device it is. @throws DomainError `not-found` when it is over, or another's */
export const endOwnSession =
  ({ accounts, sessions, clock }: Deps) =>
  async (
    id: AccountId,
    sessionId: string,
    caller = nowhere,
    action: AccountAction = 'session-ended',
  ): Promise<void> => {
    const [account, now] = [await requireAccount(accounts, id), clock.now()];
    await sessions.end(sessionId, id, toInstant(now), actOf(account, action, caller, now));
  };

/** Signs out on this device. Who is signed out already leaves no more traces. */
export const endSession = (deps: Deps) => {
  const endOwn = endOwnSession(deps);
  return async (sessionId: string, caller = nowhere): Promise<void> => {
    const session = await deps.sessions.find(sessionId);
    if (session) await endOwn(session.accountId, sessionId, caller, 'signed-out').catch(unlessOver);
  };
};

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
  async (id: AccountId, caller = nowhere): Promise<void> => {
    await limits.spend('sign-out-everywhere', id);
    const [account, now] = [await requireAccount(accounts, id), clock.now()];
    await accounts.endSessions(id, toInstant(now), actOf(account, 'signed-out-everywhere', caller, now));
  };

/** Signs out on every device but this one, which gets a new session. @throws DomainError `too-many-attempts` */
export const endOtherSessions = (deps: EverywhereDeps & { readonly startSession: StartSession }) => {
  const endAll = endSessionsEverywhere(deps);
  return async (id: AccountId, caller: Caller): Promise<StartedSession> => {
    await endAll(id, caller);
    return deps.startSession(await requireAccount(deps.accounts, id), caller);
  };
};
