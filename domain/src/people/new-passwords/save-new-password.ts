import { type Clock, toInstant } from '../../clock.ts';
import type { Commit, Write } from '../../commit.ts';
import type { Account } from '../accounts/account.ts';
import type { AccountStore } from '../accounts/account-store.ts';
import { type AccountAction, type AccountTrail, actOf } from '../accounts/account-trail.ts';
import type { Caller } from '../callers/visit.ts';
import type { Telling } from '../account-news/tell-accounts.ts';
import type { Ids } from '../../ids.ts';
import { everySessionOf } from '../sessions/session-ending.ts';
import type { SessionEndingStore } from '../sessions/session-ending-store.ts';
import { noticeOfNewPassword } from './notice-of-new-password.ts';

export type SaveDeps = Telling & {
  readonly commit: Commit;
  readonly accounts: AccountStore;
  readonly endings: SessionEndingStore;
  readonly trail: AccountTrail;
  readonly ids: Ids;
  readonly clock: Clock;
};

type NewPassword = {
  readonly passwordHash: string;
  /** What it is in the account's trail. */
  readonly action: AccountAction;
  readonly caller: Caller;
};

/**
 * Sets a new password, ends every session begun up to now, and tells the owner, with all that goes along, or does nothing.
 * `unknown-account`: there is none with this id.
 */
export const saveNewPassword =
  ({ commit, accounts, endings, trail, outbox, dispatcher, ids, clock }: SaveDeps) =>
  async <Refusal extends string = never>(
    account: Account,
    { passwordHash, action, caller }: NewPassword,
    along: readonly Write<Refusal>[] = [],
  ): Promise<'saved' | 'unknown-account' | Refusal> => {
    // Not before: hashing takes a while, in which somebody may still sign in by the old password.
    const now = clock.now();
    const at = toInstant(now);
    const notice = noticeOfNewPassword({ ids, clock }, account);
    const result = await commit<'unknown-account' | Refusal>([
      accounts.setPassword(account, passwordHash, at),
      endings.tell(everySessionOf(account.id), at),
      trail.count(actOf(account, action, caller, now)),
      outbox.leave(notice),
      ...along,
    ]);
    if (result === 'saved') dispatcher.dispatch([notice]);
    return result;
  };
