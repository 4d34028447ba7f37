import { alreadyRegisteredMail, confirmationMail } from '../mail/account-mails.ts';
import type { Notifications } from '../mail/notifications.ts';
import type { AccountStore } from './account-store.ts';
import type { Background } from './background.ts';
import { mailedCode } from './one-time-code.ts';
import type { Registration } from './registration.ts';

type Deps = {
  readonly accounts: AccountStore;
  readonly notifications: Notifications;
  readonly background: Background;
  readonly publicUrl: string;
};

/** Sends the code that proves that the address is theirs; or, where it has an account, a word about that. */
export const sendConfirmation =
  ({ accounts, notifications, background, publicUrl }: Deps) =>
  (registration: Registration, code: string): void =>
    background.run(async () => {
      const known = await accounts.byEmail('customer', registration.email);
      await notifications.enqueue(
        known
          ? alreadyRegisteredMail(known, publicUrl)
          : confirmationMail(registration, mailedCode(code, registration.codeExpiresAt)),
      );
    });

export type SendConfirmation = ReturnType<typeof sendConfirmation>;
