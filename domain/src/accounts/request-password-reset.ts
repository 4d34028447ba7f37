import type { Clock } from '../clock.ts';
import { passwordResetMail } from '../mail/account-mails.ts';
import type { Notifications } from '../mail/notifications.ts';
import { canSignIn, type Portal } from './account.ts';
import type { AccountStore } from './account-store.ts';
import type { AttemptLimits } from './attempt-limits.ts';
import type { Background } from './background.ts';
import type { CodeStore } from './code-store.ts';
import { mailedCode, newCode, nobody } from './one-time-code.ts';
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
 * token without which that code is worth nothing. For any other address a code is kept, too, which nobody gets: so trying
 * one is the same work, and takes the same time, whether the address is known.
 */
export const requestPasswordReset =
  ({ accounts, codes, limits, secrets, clock, notifications, background }: Deps) =>
  async ({ portal, email, address }: Input): Promise<{ readonly token: string }> => {
    await spendMail(limits, { email, address });
    const token = secrets.token();
    background.run(async () => {
      const known = await accounts.byEmail(portal, email);
      const account = known && canSignIn(known) ? known : null;
      const id = resetId(secrets, token);
      const { code, stored } = newCode({ secrets, clock }, id, account?.id ?? nobody);
      await codes.put(stored);
      if (!account) return;
      await notifications.enqueue(passwordResetMail(account, mailedCode(code, stored.expiresAt)));
    });
    return { token };
  };
