import { DomainError } from '../domain-error.ts';
import type { AccountStore } from './account-store.ts';
import type { FindInvitation } from './invitation.ts';
import type { Passwords } from './passwords.ts';
import type { StartedSession, StartSession } from './start-session.ts';

type Deps = {
  readonly accounts: AccountStore;
  readonly findInvitation: FindInvitation;
  readonly passwords: Passwords;
  readonly startSession: StartSession;
};

/** Sets an invited employee's first password and signs them in. The link is used up by it. */
export const acceptInvitation =
  ({ accounts, findInvitation, passwords, startSession }: Deps) =>
  async (token: string, password: string): Promise<StartedSession> => {
    const { accountId, use } = await findInvitation(token);
    await accounts.acceptInvitation(accountId, await passwords.hash(password), use);
    const account = await accounts.byId(accountId);
    if (!account) throw new DomainError('not-found', 'This account does not exist.');
    return startSession(account);
  };
