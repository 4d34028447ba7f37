import { type AccountTrail, actOf } from '../accounts/account-trail.ts';
import { type Clock, toInstant } from '../../clock.ts';
import { DomainError } from '../../domain-error.ts';
import type { ErrandDesk } from '../errands/errand-desk.ts';
import type { Account } from '../accounts/account.ts';
import type { AccountStore } from '../accounts/account-store.ts';
import { type AttemptLimits, counted } from '../../limits/attempt-limits.ts';
import type { Background } from '../../background.ts';
import { noticeOfNewPassword } from './notice-of-new-password.ts';
import type { Passwords } from '../passwords/passwords.ts';
import { refuseWeakPassword } from '../passwords/refuse-weak-password.ts';
import type { StartedSession, StartSession } from '../sessions/start-session.ts';
import { nowhere } from '../callers/visit.ts';

type Deps = {
  readonly accounts: AccountStore;
  readonly passwords: Passwords;
  readonly limits: AttemptLimits;
  readonly startSession: StartSession;
  readonly trail: AccountTrail;
  readonly desk: ErrandDesk;
  readonly background: Background;
  readonly clock: Clock;
};

type Input = { readonly currentPassword: string; readonly password: string };

const refuse = (field: string, message: string, code: 'wrong-credentials' | 'invalid-input') =>
  new DomainError(code, `The ${message}.`, { fields: [{ field, message }] });

/** Sets an own password by the current one, ends every other session and begins a new one here. A mail tells of it. */
export const changePassword = (deps: Deps) => {
  const { accounts, passwords, limits, startSession, trail, desk, background, clock } = deps;
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
      throw refuse('currentPassword', 'current password is not right', 'wrong-credentials');
    }
    if (currentPassword === password)
      throw refuse('password', 'new password must differ from the current one', 'invalid-input');
    await limits.forgive('password-change', account.id);
    const passwordHash = await passwords.hash(password, place);
    // Not before: hashing takes a while, in which somebody may still sign in by the old password.
    const now = clock.now();
    const act = actOf(account, 'password-changed', caller, now);
    const errand = noticeOfNewPassword(desk, account, now);
    await accounts.setPassword(account, { passwordHash, at: toInstant(now), act, errand });
    desk.runSoon(errand);
    return startSession((await accounts.byId(account.id)) ?? account, caller);
  };
};
