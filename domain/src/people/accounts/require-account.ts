import type { AccountId } from '../../ids.ts';
import type { Account } from './account.ts';
import { unknownAccount } from './account-refusals.ts';
import type { AccountStore } from './account-store.ts';

/** @throws DomainError `not-found` */
export const requireAccount = async (
  accounts: Pick<AccountStore, 'byId'>,
  id: AccountId,
): Promise<Account> => {
  const account = await accounts.byId(id);
  if (!account) throw unknownAccount();
  return account;
};
