import type { Commit } from '../../commit.ts';
import type { AccountId } from '../../ids.ts';
import type { Account, AccountChanges } from './account.ts';
import { unknownAccount } from './account-refusals.ts';
import type { AccountStore } from './account-store.ts';
import { requireAccount } from './require-account.ts';

type Deps = { readonly commit: Commit; readonly accounts: AccountStore };

/** Changes the name that new tickets are made out to, or the language of mails. */
export const changeAccount =
  ({ commit, accounts }: Deps) =>
  async (id: AccountId, changes: AccountChanges): Promise<Account> => {
    if (Object.keys(changes).length === 0) return requireAccount(accounts, id);
    const result = await commit([accounts.change(id, changes)]);
    switch (result) {
      case 'saved':
        return requireAccount(accounts, id);
      case 'unknown-account':
        throw unknownAccount();
      default:
        return result satisfies never;
    }
  };
