import { DomainError } from '../../domain-error.ts';
import type { AccountId } from '../../ids.ts';
import type { Account } from './account.ts';
import type { AccountStore } from './account-store.ts';

/** Changes the name that new tickets are made out to. */
export const renameAccount =
  ({ accounts }: { readonly accounts: AccountStore }) =>
  async (id: AccountId, name: string): Promise<Account> => {
    await accounts.rename(id, name);
    const account = await accounts.byId(id);
    if (!account) throw new DomainError('not-found', 'This account does not exist.');
    return account;
  };
