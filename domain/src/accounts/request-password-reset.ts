import type { Clock } from '../clock.ts';
import { passwordResetMail } from '../mail/account-mails.ts';
import type { Notifications } from '../mail/notifications.ts';
import { canSignIn, type Portal } from './account.ts';
import type { AccountStore } from './account-store.ts';
import type { AttemptLimits } from './attempt-limits.ts';
import type { Background } from './background.ts';
import type { CodeStore } from './code-store.ts';
import { newCode } from './one-time-code.ts';
import { resetId } from './password-reset.ts';
import type { Secrets } from './secrets.ts';
import { type MailWish, spendMail } from './spend-mail.ts';

type Deps = {
  readonly accounts: AccountStore;
  readonly codes: CodeStore;
  readonly limits: AttemptLimits;
  readonly secrets: Secrets;
  readonly clock: Clock;
  readonly notifications: Notifications;
  readonly background: Background;
};

type Input = MailWish & { readonly portal: Portal };

/**
 * Sends a code for setting a new password, if the address belongs to somebody who could sign in. In any case gives the
 * token without which that code is worth nothing.
 */
export const requestPasswordReset =
  ({ accounts, codes, limits, secrets, clock, notifications, background }: Deps) =>
  async ({ portal, email, address }: Input): Promise<{ readonly token: string }> => {
    await spendMail(limits, { email, address });
    const token = secrets.token();
    background.run(async () => {
      const account = await accounts.byEmail(portal, email);
      if (!account || !canSignIn(account)) return;
      const { code, stored } = newCode({ secrets, clock }, resetId(secrets, token), account.id);
      await codes.put(stored);
      await notifications.enqueue(passwordResetMail(account, code));
    });
    return { token };
  };
