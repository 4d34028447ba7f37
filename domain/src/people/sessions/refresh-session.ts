import { fromInstant, toInstant } from '../../clock.ts';
import { DomainError } from '../../domain-error.ts';
import type { Portal } from '../rights/portal.ts';
import type { AccountStore } from '../accounts/account-store.ts';
import {
  endOf,
  isOver,
  judgeRefresh,
  oldestSession,
  readRefreshToken,
  refreshTokenText,
  type Session,
  type SessionTools,
} from './session.ts';
import { endOne, type EndOneDeps } from './end-one.ts';
import type { StartedSession } from './start-session.ts';
import { type Caller, describeDevice, nowhere, roughNetworkOf } from '../callers/visit.ts';
import { say } from '../words/say.ts';

type Deps = SessionTools & EndOneDeps & { readonly accounts: AccountStore };

const expired = () =>
  new DomainError(
    'session-expired',
    say((words) => words.signInAgain),
  );

/** Where it is used now, or was when nothing is said. */
const placeOf = ({ device, network }: Session, { address, userAgent }: Caller) => ({
  device: describeDevice(userAgent) || device,
  network: roughNetworkOf(address) || network,
});

/**
 * Renews a session by its refresh token.
 * @throws DomainError `session-expired`, also when the token was used before: then its whole family ends
 */
export const refreshSession = (deps: Deps) => {
  const { sessions, accounts, secrets, clock } = deps;
  const refresh = async (portal: Portal, token: string, caller = nowhere): Promise<StartedSession> => {
    const presented = readRefreshToken(token);
    const session = presented && (await sessions.find(presented.sessionId));
    if (!presented || !session || session.portal !== portal) throw expired();
    const account = await accounts.byId(session.accountId);
    const now = clock.now();
    if (!account || isOver(session, account, now)) throw expired();

    const renewed = { account, sessionId: session.id, begunAt: fromInstant(session.createdAt) };
    const digest = secrets.recognise(presented.secret, [session.digest, session.previousDigest]);
    switch (judgeRefresh(session, digest, now)) {
      case 'tolerate':
        return { ...renewed, refreshToken: null };
      case 'stolen':
        await endOne(deps)(session.id, account.id, toInstant(now));
        throw expired();
      case 'rotate': {
        const secret = secrets.token();
        const next = {
          digest: secrets.digest(secret),
          rotatedAt: now,
          ...placeOf(session, caller),
          expiresAt: endOf(portal, fromInstant(session.createdAt), now),
        };
        const rotated = await sessions.rotate(session.id, digest, next, oldestSession(portal, now));
        // Another tab was faster: judged again, this token is the one before.
        if (!rotated) return refresh(portal, token, caller);
        return { ...renewed, refreshToken: refreshTokenText(session.id, secret) };
      }
    }
  };
  return refresh;
};
