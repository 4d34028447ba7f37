import type { Auditor } from '../audit/audit-entry.ts';
import { DomainError } from '../../domain-error.ts';
import type { AccountStore } from '../accounts/account-store.ts';
import type { FindInvitation } from './invitation.ts';
import type { Passwords } from '../passwords/passwords.ts';
import { refuseWeakPassword } from '../passwords/refuse-weak-password.ts';
import type { StartedSession, StartSession } from '../sessions/start-session.ts';
import { nowhere } from '../callers/visit.ts';

type Deps = {
  readonly accounts: AccountStore;
  readonly findInvitation: FindInvitation;
  readonly passwords: Passwords;
  readonly startSession: StartSession;
  readonly audit: Auditor;
};

/** Sets an invited employee's first password and signs them in. The link is used up by it. */
export const acceptInvitation =
  ({ accounts, findInvitation, passwords, startSession, audit }: Deps) =>
  async (token: string, password: string, caller = nowhere): Promise<StartedSession> => {
    const { accountId, use } = await findInvitation(token);
    const invited = await accounts.byId(accountId);
    if (invited?.portal !== 'employee') throw new DomainError('not-found', 'This account does not exist.');
    const { organizationId, email } = invited;
    refuseWeakPassword(password, invited);
    const entry = audit(invited, organizationId ?? null, 'invitation-accepted', email);
    const passwordHash = await passwords.hash(password, { share: accountId, first: true });
    await accounts.acceptInvitation(accountId, passwordHash, use, entry);
    return startSession((await accounts.byId(accountId)) ?? invited, caller);
  };
