import type { Clock } from '../../clock.ts';
import type { AccountId } from '../../ids.ts';
import type { AccountStore } from '../accounts/account-store.ts';
import { isOver, type Session } from './session.ts';
import type { SessionStore } from './session-store.ts';

type Deps = {
  readonly accounts: Pick<AccountStore, 'byId'>;
  readonly sessions: Pick<SessionStore, 'find'>;
  readonly clock: Clock;
};

/** Which of these sessions of an account are not over: neither ended, by whoever it was, nor left for too long. */
export const liveSessions =
  ({ accounts, sessions, clock }: Deps) =>
  async (of: AccountId, ids: readonly string[]): Promise<ReadonlySet<string>> => {
    const [account, found] = await Promise.all([
      accounts.byId(of),
      Promise.all([...new Set(ids)].map((id) => sessions.find(id))),
    ]);
    const isLive = (session: Session): boolean =>
      account !== null && session.accountId === of && !isOver(session, account, clock.now());
    return new Set(found.flatMap((session) => (session && isLive(session) ? [session.id] : [])));
  };
