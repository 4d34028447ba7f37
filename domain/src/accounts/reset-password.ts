import { type Clock, toInstant } from '../clock.ts';
import { accountId } from '../ids.ts';
import type { Account, Portal } from './account.ts';
import type { AccountStore, CodeUse } from './account-store.ts';
import type { AttemptLimits } from './attempt-limits.ts';
import type { CodeStore } from './code-store.ts';
import { networkOf } from './network.ts';
import { isDigestOf, nobody, wrongCode } from './one-time-code.ts';
import { isOvertaken, resetId } from './password-reset.ts';
import type { Passwords } from './passwords.ts';
import type { Secrets } from './secrets.ts';

type Deps = {
  readonly accounts: AccountStore;
  readonly codes: CodeStore;
  readonly limits: AttemptLimits;
  readonly passwords: Passwords;
  readonly secrets: Secrets;
  readonly clock: Clock;
};

type Input = {
  readonly portal: Portal;
  /** What `requestPasswordReset` gave to this browser. */
  readonly token: string;
  readonly email: string;
  readonly code: string;
  readonly password: string;
  /** Where on the network they are. */
  readonly address: string;
};

/**
 * Compares a code that somebody typed with the one that was kept for this browser, whether the address is known or not:
 * a wrong one is refused after the same work.
 */
const checkCode = async (
  { accounts, codes, secrets, clock }: Deps,
  { portal, token, email, code }: Input,
): Promise<{ account: Account; use: CodeUse }> => {
  const id = resetId(secrets, token);
  const stored = await codes.attempt(id, Math.floor(clock.now() / 1000));
  if (!stored || !isDigestOf(secrets, stored.digest, id, code)) throw wrongCode();
  const account = stored.accountId === nobody ? null : await accounts.byId(accountId.parse(stored.accountId));
  if (account?.portal !== portal || account.email !== email || isOvertaken(stored, account))
    throw wrongCode();
  return { account, use: { id, digest: stored.digest } };
};

/**
 * Sets a forgotten password by the code that was sent, and ends every session of the account. Guessing is bounded by the
 * attempts at a code, the codes that are mailed to an address, and the attempts from one network at whatever account.
 * @throws DomainError `wrong-code`, `code-expired` or `too-many-attempts`
 */
export const resetPassword =
  (deps: Deps) =>
  async (input: Input): Promise<void> => {
    const { accounts, limits, passwords, clock } = deps;
    const network = networkOf(input.address);
    await limits.spend('code-from-address', network);
    const { account, use } = await checkCode(deps, input);
    const passwordHash = await passwords.hash(input.password, { share: account.id, first: true });
    await accounts.setPassword(account, { passwordHash, at: toInstant(clock.now()) }, use);
    await limits.giveBack('code-from-address', network);
  };
