import { actOf } from '../accounts/account-trail.ts';
import { type Clock, toInstant } from '../../clock.ts';
import { DomainError } from '../../domain-error.ts';
import type { AccountId } from '../../ids.ts';
import type { AccountStore } from '../accounts/account-store.ts';
import { requireAccount } from '../accounts/require-account.ts';
import { nowhere } from '../callers/visit.ts';
import { endOne, type EndOneDeps } from './end-one.ts';
import { say } from '../words/say.ts';

type Deps = EndOneDeps & { readonly accounts: AccountStore; readonly clock: Clock };

/** Ends a session of one's own, on whatever device it is. @throws DomainError `not-found` when it is over, or another's */
export const endOwnSession =
  (deps: Deps) =>
  async (id: AccountId, sessionId: string, caller = nowhere): Promise<void> => {
    const [account, now] = [await requireAccount(deps.accounts, id), deps.clock.now()];
    const act = actOf(account, 'session-ended', caller, now);
    const result = await endOne(deps)(sessionId, id, toInstant(now), act);
    switch (result) {
      case 'saved':
        return;
      case 'session-over':
        throw new DomainError(
          'not-found',
          say((words) => words.sessionOver),
        );
      default:
        return result satisfies never;
    }
  };

/** Signs out on this device, and answers whose session it was. Who is signed out already leaves no more traces. */
export const endSession =
  (deps: Deps) =>
  async (sessionId: string, caller = nowhere): Promise<AccountId | null> => {
    const session = await deps.sessions.find(sessionId);
    const account = session && (await deps.accounts.byId(session.accountId));
    if (!account) return null;
    const now = deps.clock.now();
    await endOne(deps)(sessionId, account.id, toInstant(now), actOf(account, 'signed-out', caller, now));
    return account.id;
  };
