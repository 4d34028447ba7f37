import type { AccountStore } from './account-store.ts';
import type { CheckCode } from './check-code.ts';
import type { StartedSession, StartSession } from './start-session.ts';

type Deps = {
  readonly accounts: AccountStore;
  readonly checkCode: CheckCode;
  readonly startSession: StartSession;
};

/** Confirms a customer's address by the code that was sent to it, and signs them in. */
export const confirmAccount =
  ({ accounts, checkCode, startSession }: Deps) =>
  async (input: { readonly email: string; readonly code: string }): Promise<StartedSession> => {
    const known = await accounts.byEmail('customer', input.email);
    const { account, use } = await checkCode('confirmation', input, known);
    await accounts.confirm(account.id, use);
    return startSession(account);
  };
