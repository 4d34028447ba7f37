import { actOf } from '../accounts/account-trail.ts';
import { atFault, DomainError } from '../../domain-error.ts';
import type { Account } from '../accounts/account.ts';
import { unknownAccount } from '../accounts/account-refusals.ts';
import { type AttemptLimits, counted } from '../../limits/attempt-limits.ts';
import type { Background } from '../../background.ts';
import type { Passwords } from '../passwords/passwords.ts';
import { saveNewPassword, type SaveDeps } from './save-new-password.ts';
import { refuseWeakPassword } from '../passwords/refuse-weak-password.ts';
import type { StartedSession, StartSession } from '../sessions/start-session.ts';
import { nowhere } from '../callers/visit.ts';
import { say } from '../words/say.ts';

type Deps = SaveDeps & {
  readonly passwords: Passwords;
  readonly limits: AttemptLimits;
  readonly startSession: StartSession;
  readonly background: Background;
};

type Input = { readonly currentPassword: string; readonly password: string };

const wrongPassword = () =>
  new DomainError(
    'wrong-credentials',
    say((words) => words.wrongPassword),
    atFault(
      'currentPassword',
      say((words) => words.field.currentPassword),
    ),
  );

const samePassword = () =>
  new DomainError(
    'invalid-input',
    say((words) => words.samePassword),
    atFault(
      'password',
      say((words) => words.field.newPassword),
    ),
  );

/** Sets an own password by the current one, ends every other session and begins a new one here. A mail tells of it. */
export const changePassword = (deps: Deps) => {
  const { accounts, passwords, limits, startSession, trail, background, clock } = deps;
  const save = saveNewPassword(deps);
  return async (
    account: Account,
    { currentPassword, password }: Input,
    caller = nowhere,
  ): Promise<StartedSession> => {
    refuseWeakPassword(password, account);
    const attempt = { attempt: 'password-change', key: account.id } as const;
    const place = { share: account.id, first: true };
    await limits.spend(attempt.attempt, attempt.key);
    const matches = await counted(limits, [attempt], () =>
      passwords.matches(currentPassword, account.passwordHash, place),
    );
    if (!matches) {
      background.run(() => trail.note(actOf(account, 'password-change-refused', caller, clock.now())));
      throw wrongPassword();
    }
    if (currentPassword === password) throw samePassword();
    await limits.forgive('password-change', account.id);
    const passwordHash = await passwords.hash(password, place);
    const result = await save(account, { passwordHash, action: 'password-changed', caller });
    switch (result) {
      case 'saved':
        return startSession((await accounts.byId(account.id)) ?? account, caller);
      case 'unknown-account':
        throw unknownAccount();
      default:
        return result satisfies never;
    }
  };
};
