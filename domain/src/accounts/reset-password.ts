import { type Clock, toInstant } from '../clock.ts';
import type { Portal } from './account.ts';
import type { AccountStore } from './account-store.ts';
import type { CheckCode } from './check-code.ts';
import type { Passwords } from './passwords.ts';

type Deps = {
  readonly accounts: AccountStore;
  readonly passwords: Passwords;
  readonly checkCode: CheckCode;
  readonly clock: Clock;
};

type Input = {
  readonly portal: Portal;
  readonly email: string;
  readonly code: string;
  readonly password: string;
};

/** Sets a forgotten password by the code that was sent, and ends every session of the account. */
export const resetPassword =
  ({ accounts, passwords, checkCode, clock }: Deps) =>
  async (input: Input): Promise<void> => {
    const known = await accounts.byEmail(input.portal, input.email);
    const { account, use } = await checkCode('password-reset', input, known);
    const passwordHash = await passwords.hash(input.password);
    await accounts.setPassword(account, { passwordHash, at: toInstant(clock.now()) }, use);
  };
