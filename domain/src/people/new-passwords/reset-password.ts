import { actOf } from '../accounts/account-trail.ts';
import { type AccountId, accountId } from '../../ids.ts';
import type { Portal } from '../rights/portal.ts';
import type { Account } from '../accounts/account.ts';
import { unknownAccount } from '../accounts/account-refusals.ts';
import type { AccountStore } from '../accounts/account-store.ts';
import type { AttemptLimits } from '../../limits/attempt-limits.ts';
import type { Background } from '../../background.ts';
import type { CodeStore, CodeUse } from '../codes/code-store.ts';
import { networkOf } from '../callers/network.ts';
import { codeUsed, isDigestOf, nobody, type StoredCode, wrongCode } from '../codes/one-time-code.ts';
import { isOvertaken, resetId } from './password-reset.ts';
import type { Passwords } from '../passwords/passwords.ts';
import { saveNewPassword, type SaveDeps } from './save-new-password.ts';
import { refuseWeakPassword } from '../passwords/refuse-weak-password.ts';
import type { Secrets } from '../codes/secrets.ts';
import type { Caller } from '../callers/visit.ts';

type Deps = SaveDeps & {
  readonly codes: CodeStore;
  readonly limits: AttemptLimits;
  readonly passwords: Passwords;
  readonly secrets: Secrets;
  readonly background: Background;
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
 * Answers whose it is.
 * @throws DomainError `wrong-code`, `code-expired` or `too-many-attempts`
 */
export const resetPassword =
  (deps: Deps) =>
  async (input: Input): Promise<AccountId> => {
    const { codes, limits } = deps;
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
    const wish = { passwordHash, action: 'password-reset', caller: input } as const;
    const result = await saveNewPassword(deps)(account, wish, [codes.use(use)]);
    switch (result) {
      case 'saved':
        await limits.giveBack('code-from-address', network);
        return account.id;
      case 'unknown-account':
        throw unknownAccount();
      case 'code-used':
        throw codeUsed();
      default:
        return result satisfies never;
    }
  };
