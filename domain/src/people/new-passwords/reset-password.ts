import { type AccountTrail, actOf } from '../accounts/account-trail.ts';
import { type Clock, toInstant } from '../../clock.ts';
import type { ErrandDesk } from '../errands/errand-desk.ts';
import { accountId } from '../../ids.ts';
import type { Portal } from '../rights/portal.ts';
import type { Account } from '../accounts/account.ts';
import type { AccountStore, CodeUse } from '../accounts/account-store.ts';
import type { AttemptLimits } from '../../limits/attempt-limits.ts';
import type { Background } from '../../background.ts';
import type { CodeStore } from '../codes/code-store.ts';
import { networkOf } from '../callers/network.ts';
import { noticeOfNewPassword } from './notice-of-new-password.ts';
import { isDigestOf, nobody, type StoredCode, wrongCode } from '../codes/one-time-code.ts';
import { isOvertaken, resetId } from './password-reset.ts';
import type { Passwords } from '../passwords/passwords.ts';
import { refuseWeakPassword } from '../passwords/refuse-weak-password.ts';
import type { Secrets } from '../codes/secrets.ts';
import type { Caller } from '../callers/visit.ts';

type Deps = {
  readonly accounts: AccountStore;
  readonly codes: CodeStore;
  readonly limits: AttemptLimits;
  readonly passwords: Passwords;
  readonly secrets: Secrets;
  readonly trail: AccountTrail;
  readonly desk: ErrandDesk;
  readonly background: Background;
  readonly clock: Clock;
};

type Input = Caller & {
  readonly portal: Portal;
  /** What `requestPasswordReset` gave to this browser. */
  readonly token: string;
  readonly email: string;
  readonly code: string;
  readonly password: string;
};

const accountOf = async (accounts: AccountStore, { accountId: id }: StoredCode): Promise<Account | null> =>
  id === nobody ? null : accounts.byId(accountId.parse(id));

/**
 * Compares a code that somebody typed with the one that was kept for this browser, whether the address is known or not:
 * a wrong one is refused after the same work.
 */
const checkCode = async (
  { accounts, codes, secrets, trail, background, clock }: Deps,
  input: Input,
): Promise<{ account: Account; use: CodeUse }> => {
  const { portal, token, email, code } = input;
  const id = resetId(secrets, token);
  const stored = await codes.attempt(id, Math.floor(clock.now() / 1000));
  if (!stored) throw wrongCode();
  if (!isDigestOf(secrets, stored.digest, id, code)) {
    background.run(async () => {
      const tried = await accountOf(accounts, stored);
      if (tried) await trail.note(actOf(tried, 'password-reset-refused', input, clock.now()));
    });
    throw wrongCode();
  }
  const account = await accountOf(accounts, stored);
  if (account?.portal !== portal || account.email !== email || isOvertaken(stored, account))
    throw wrongCode();
  return { account, use: { id, digest: stored.digest } };
};

const hashFor = async (
  { passwords }: Pick<Deps, 'passwords'>,
  { password }: Input,
  account: Account,
): Promise<string> => {
  refuseWeakPassword(password, account);
  return passwords.hash(password, { share: account.id, first: true });
};

/**
 * Sets a forgotten password by the code that was sent, and ends every session of the account. Guessing is bounded by the
 * attempts at a code, the codes that are mailed to an address, and the attempts from one network at whatever account.
 * @throws DomainError `wrong-code`, `code-expired` or `too-many-attempts`
 */
export const resetPassword =
  (deps: Deps) =>
  async (input: Input): Promise<void> => {
    const { accounts, codes, limits, desk, clock } = deps;
    // Before an attempt at the code is counted: a right code must not be used up by weak passwords.
    refuseWeakPassword(input.password, { email: input.email, name: '' });
    const network = networkOf(input.address);
    await limits.spend('code-from-address', network);
    const { account, use } = await checkCode(deps, input);
    const passwordHash = await hashFor(deps, input, account).catch(async (error: unknown) => {
      // Whoever has the right code is not guessing: weak passwords and a full line leave it as good as it was.
      await Promise.all([codes.giveBack(use.id), limits.giveBack('code-from-address', network)]);
      throw error;
    });
    const now = clock.now();
    const act = actOf(account, 'password-reset', input, now);
    const errand = noticeOfNewPassword(desk, account, now);
    await accounts.setPassword(account, { passwordHash, at: toInstant(now), act, errand }, use);
    desk.runSoon(errand);
    await limits.giveBack('code-from-address', network);
  };
