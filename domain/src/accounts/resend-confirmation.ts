import type { AccountStore } from './account-store.ts';
import type { AttemptLimits } from './attempt-limits.ts';
import type { Background } from './background.ts';
import type { SendConfirmation } from './send-confirmation.ts';

type Deps = {
  readonly accounts: AccountStore;
  readonly limits: AttemptLimits;
  readonly background: Background;
  readonly sendConfirmation: SendConfirmation;
};

/** Sends another code, if the address waits for one. */
export const resendConfirmation =
  ({ accounts, limits, background, sendConfirmation }: Deps) =>
  async (email: string): Promise<void> => {
    await limits.spend('mail', email);
    background.run(async () => {
      const account = await accounts.byEmail('customer', email);
      if (account?.portal === 'customer' && !account.confirmed) await sendConfirmation(account);
    });
  };
