import type { Commit } from '../../commit.ts';
import type { AccountId } from '../../ids.ts';
import type { Account } from './account.ts';
import { unknownAccount } from './account-refusals.ts';
import type { AccountStore } from './account-store.ts';
import { requireAccount } from './require-account.ts';

type Deps = { readonly commit: Commit; readonly accounts: AccountStore };

/** Changes the name that new tickets are made out to. */
export const renameAccount =
  ({ commit, accounts }: Deps) =>
  async (id: AccountId, name: string): Promise<Account> => {
    const result = await commit([accounts.rename(id, name)]);
    switch (result) {
      case 'saved':
        return requireAccount(accounts, id);
      case 'unknown-account':
        throw unknownAccount();
      default:
        return result satisfies never;
    }
  };
