import type { Commit } from '../../commit.ts';
import type { Clock } from '../../clock.ts';
import { errandId } from '../errands/errand.ts';
import type { ErrandDesk } from '../errands/errand-desk.ts';
import type { ErrandStore } from '../errands/errand-store.ts';
import type { Portal } from '../rights/portal.ts';
import type { AttemptLimits } from '../../limits/attempt-limits.ts';
import { endOfCode } from '../codes/one-time-code.ts';
import { resetId } from './password-reset.ts';
import type { Secrets } from '../codes/secrets.ts';
import { type MailWish, spendMail } from '../callers/spend-mail.ts';

type Deps = {
  readonly commit: Commit;
  readonly errands: ErrandStore;
  readonly desk: ErrandDesk;
  readonly limits: AttemptLimits;
  readonly secrets: Secrets;
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
  ({ commit, errands, desk, limits, secrets, clock }: Deps) =>
  async ({ portal, email, address, earlierToken }: Input): Promise<{ readonly token: string }> => {
    await spendMail(limits, { email, address });
    const token = secrets.token();
    const codeId = resetId(secrets, token);
    const expiresAt = endOfCode(clock);
    const what = { what: 'reset-password', portal, email, codeId, code: secrets.code(), expiresAt } as const;
    const errand = desk.write(what, expiresAt, codeId);
    const earlier = earlierToken ? [errandId(resetId(secrets, earlierToken))] : [];
    await commit([errands.leave(errand), ...earlier.map((id) => errands.remove(id))]);
    desk.runSoon(errand);
    return { token };
  };
