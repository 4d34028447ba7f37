import type { Clock } from '../clock.ts';
import { confirmationMail } from '../mail/account-mails.ts';
import type { Notifications } from '../mail/notifications.ts';
import type { Account } from './account.ts';
import type { CodeStore } from './code-store.ts';
import { newCode } from './one-time-code.ts';
import type { Secrets } from './secrets.ts';

type Deps = {
  readonly codes: CodeStore;
  readonly secrets: Secrets;
  readonly clock: Clock;
  readonly notifications: Notifications;
};

/** Sends a code that proves that the address is theirs. An earlier code is good no more. */
export const sendConfirmation =
  ({ codes, secrets, clock, notifications }: Deps) =>
  async (account: Pick<Account, 'id' | 'email' | 'name'>): Promise<void> => {
    const { code, stored } = newCode({ secrets, clock }, 'confirmation', account.id);
    await codes.put(stored);
    await notifications.enqueue(confirmationMail(account, code));
  };

export type SendConfirmation = ReturnType<typeof sendConfirmation>;
