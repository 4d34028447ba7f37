import { DomainError } from '../domain-error.ts';
import { canSignIn, type Portal } from './account.ts';
import type { AccountStore } from './account-store.ts';
import type { AttemptLimits } from './attempt-limits.ts';
import type { Passwords } from './passwords.ts';
import type { StartedSession, StartSession } from './start-session.ts';

type Deps = {
  readonly accounts: AccountStore;
  readonly passwords: Passwords;
  readonly limits: AttemptLimits;
  readonly startSession: StartSession;
};

type Input = {
  readonly portal: Portal;
  readonly email: string;
  readonly password: string;
  /** Where on the network they are. */
  readonly address: string;
};

const wrongCredentials = () =>
  new DomainError('wrong-credentials', 'The e-mail address or the password is not right.');

/** Signs in by password. An unknown address and a wrong password give the same answer in the same time. */
export const signIn =
  ({ accounts, passwords, limits, startSession }: Deps) =>
  async ({ portal, email, password, address }: Input): Promise<StartedSession> => {
    const key = `${portal}#${email}`;
    await limits.spend('sign-in-from-address', address);
    await limits.spend('sign-in', key);
    const account = await accounts.byEmail(portal, email);
    const matches = await passwords.matches(password, account?.passwordHash ?? null);
    if (!account || !matches || !canSignIn(account)) throw wrongCredentials();
    await limits.forgive('sign-in', key);
    await limits.giveBack('sign-in-from-address', address);
    return startSession(account);
  };
