import { type Clock, toInstant } from '../clock.ts';
import { DomainError } from '../domain-error.ts';
import type { Account } from './account.ts';
import type { AccountStore } from './account-store.ts';
import { type AttemptLimits, counted } from './attempt-limits.ts';
import type { Passwords } from './passwords.ts';
import type { StartedSession, StartSession } from './start-session.ts';

type Deps = {
  readonly accounts: AccountStore;
  readonly passwords: Passwords;
  readonly limits: AttemptLimits;
  readonly startSession: StartSession;
  readonly clock: Clock;
};

type Input = { readonly currentPassword: string; readonly password: string };

const refuse = (field: string, message: string, code: 'wrong-credentials' | 'invalid-input') =>
  new DomainError(code, `The ${message}.`, { fields: [{ field, message }] });

/** Sets an own password by the current one, ends every other session and begins a new one here. */
export const changePassword =
  ({ accounts, passwords, limits, startSession, clock }: Deps) =>
  async (account: Account, { currentPassword, password }: Input): Promise<StartedSession> => {
    const attempt = { attempt: 'password-change', key: account.id } as const;
    const place = { share: account.id, first: true };
    await limits.spend(attempt.attempt, attempt.key);
    const matches = await counted(limits, [attempt], () =>
      passwords.matches(currentPassword, account.passwordHash, place),
    );
    if (!matches) throw refuse('currentPassword', 'current password is not right', 'wrong-credentials');
    if (currentPassword === password)
      throw refuse('password', 'new password must differ from the current one', 'invalid-input');
    await limits.forgive('password-change', account.id);
    const passwordHash = await passwords.hash(password, place);
    // Not before: hashing takes a while, in which somebody may still sign in by the old password.
    await accounts.setPassword(account, { passwordHash, at: toInstant(clock.now()) });
    return startSession((await accounts.byId(account.id)) ?? account);
  };
