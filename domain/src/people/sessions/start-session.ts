import type { Commit } from '../../commit.ts';
import { toInstant } from '../../clock.ts';
import { type AccountTrail, actOf } from '../accounts/account-trail.ts';
import type { Ids } from '../../ids.ts';
import type { Account } from '../accounts/account.ts';
import { endOf, refreshTokenText, type SessionTools } from './session.ts';
import type { SessionStore } from './session-store.ts';
import { describeDevice, nowhere, roughNetworkOf } from '../callers/visit.ts';

export type StartedSession = {
  readonly account: Account;
  readonly sessionId: string;
  /** Milliseconds since the epoch. */
  readonly begunAt: number;
  /** Null when another tab has the new one. */
  readonly refreshToken: string | null;
};

type Deps = SessionTools & {
  readonly commit: Commit;
  readonly sessions: SessionStore;
  readonly trail: AccountTrail;
  readonly ids: Ids;
};

/** Begins a session for somebody who has just proved who they are, to an account as it was at `begunAt`. */
export const startSession =
  ({ commit, sessions, trail, secrets, ids, clock }: Deps) =>
  async (account: Account, caller = nowhere, begunAt = clock.now()): Promise<StartedSession> => {
    const now = clock.now();
    const sessionId = ids.next();
    const secret = secrets.token();
    const session = {
      id: sessionId,
      accountId: account.id,
      portal: account.portal,
      digest: secrets.digest(secret),
      previousDigest: null,
      rotatedAt: now,
      createdAt: toInstant(begunAt),
      device: describeDevice(caller.userAgent),
      network: roughNetworkOf(caller.address),
      expiresAt: endOf(account.portal, begunAt, now),
    };
    await commit([sessions.add(session), trail.count(actOf(account, 'signed-in', caller, now))]);
    return { account, sessionId, begunAt, refreshToken: refreshTokenText(sessionId, secret) };
  };

export type StartSession = ReturnType<typeof startSession>;
