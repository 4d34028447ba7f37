import type { Commit } from '../../commit.ts';
import type { Clock } from '../../clock.ts';
import { accountNewsId, newsOfAccount } from '../account-news/account-news.ts';
import type { Telling } from '../account-news/tell-accounts.ts';
import type { Ids } from '../../ids.ts';
import type { Portal } from '../rights/portal.ts';
import type { AttemptLimits } from '../../limits/attempt-limits.ts';
import { endOfCode } from '../codes/one-time-code.ts';
import { resetId } from './password-reset.ts';
import type { Secrets } from '../codes/secrets.ts';
import { type MailWish, spendMail } from '../callers/spend-mail.ts';

type Deps = Telling & {
  readonly commit: Commit;
  readonly limits: AttemptLimits;
  readonly secrets: Secrets;
  readonly ids: Ids;
  readonly clock: Clock;
};

type Input = MailWish & {
  readonly portal: Portal;
  /** What this browser was given when it asked before: with the new token, the code of then is worth nothing. */
  readonly earlierToken?: string | null;
};

/**
 * Sends a code for setting a new password, if the address belongs to somebody who could sign in. In any case gives the
 * token without which that code is worth nothing. Whether the address is known is looked up after the answer, which so
 * takes the same time.
 */
export const requestPasswordReset =
  ({ commit, outbox, dispatcher, limits, secrets, ids, clock }: Deps) =>
  async ({ portal, email, address, earlierToken }: Input): Promise<{ readonly token: string }> => {
    await spendMail(limits, { email, address });
    const token = secrets.token();
    const codeId = resetId(secrets, token);
    const expiresAt = endOfCode(clock);
    const facts = { portal, email, codeId, code: secrets.code(), expiresAt };
    const news = newsOfAccount({ ids, clock }, { kind: 'password-reset-requested', facts }, codeId);
    const earlier = earlierToken ? [accountNewsId(resetId(secrets, earlierToken))] : [];
    await commit([outbox.leave(news), ...earlier.map((id) => outbox.withdraw(id))]);
    dispatcher.dispatch([news]);
    return { token };
  };
