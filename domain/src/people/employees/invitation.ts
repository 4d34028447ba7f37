import { type Clock, minutes } from '../../clock.ts';
import { DomainError } from '../../domain-error.ts';
import type { AccountId } from '../../ids.ts';
import type { CodeStore } from '../codes/code-store.ts';
import { digestOf, isDigestOf, type StoredCode } from '../codes/one-time-code.ts';
import type { Secrets } from '../codes/secrets.ts';
import { accountId } from '../../ids.ts';
import { say } from '../words/say.ts';

const lifetime = minutes(7 * 24 * 60);
const separator = '.';

const invitationId = (invited: AccountId): string => `invitation#${invited}`;

type Tools = { readonly secrets: Secrets; readonly clock: Clock };

/** The token of an invitation names the account, so that it is found without a search; the rest cannot be guessed. */
export const newInvitation = (
  { secrets, clock }: Tools,
  invited: AccountId,
): { readonly token: string; readonly stored: StoredCode } => {
  const id = invitationId(invited);
  const secret = secrets.token();
  return {
    token: invited + separator + secret,
    stored: {
      id,
      accountId: invited,
      digest: digestOf(secrets, id, secret),
      attempts: 0,
      expiresAt: Math.floor((clock.now() + lifetime) / 1000),
    },
  };
};

const notGood = () =>
  new DomainError(
    'code-expired',
    say((words) => words.invitationOver),
  );

/** @throws DomainError `code-expired` when it was used, is too old, or never existed */
export const findInvitation =
  ({ codes, secrets, clock }: Tools & { readonly codes: CodeStore }) =>
  async (token: string): Promise<{ accountId: AccountId; use: StoredCode }> => {
    const [invited, secret] = token.split(separator);
    const parsed = accountId.safeParse(invited);
    if (!parsed.success || !secret) throw notGood();
    const id = invitationId(parsed.data);
    const use = await codes.find(id);
    if (!use || !isDigestOf(secrets, use.digest, id, secret) || use.expiresAt * 1000 <= clock.now())
      throw notGood();
    return { accountId: parsed.data, use };
  };

export type FindInvitation = ReturnType<typeof findInvitation>;
