import type { Clock } from '../clock.ts';
import type { Account } from './account.ts';
import type { CodeUse } from './account-store.ts';
import type { AttemptLimits } from './attempt-limits.ts';
import type { CodeStore } from './code-store.ts';
import { codeId, type CodePurpose, isDigestOf, wrongCode } from './one-time-code.ts';
import type { Secrets } from './secrets.ts';

type Deps = {
  readonly codes: CodeStore;
  readonly limits: AttemptLimits;
  readonly secrets: Secrets;
  readonly clock: Clock;
};

/**
 * Compares a code that somebody typed with the one that was sent.
 * @throws DomainError `wrong-code` or `too-many-attempts`
 */
export const checkCode =
  ({ codes, limits, secrets, clock }: Deps) =>
  async (
    purpose: CodePurpose,
    { email, code }: { readonly email: string; readonly code: string },
    account: Account | null,
  ): Promise<{ account: Account; use: CodeUse }> => {
    await limits.spend('code', email);
    const id = account && codeId(purpose, account.id);
    const stored = id && (await codes.attempt(id, Math.floor(clock.now() / 1000)));
    if (!account || !stored || !isDigestOf(secrets, stored.digest, id, code)) throw wrongCode();
    await limits.forgive('code', email);
    return { account, use: { id, digest: stored.digest } };
  };

export type CheckCode = ReturnType<typeof checkCode>;
