import { type Clock, minutes } from '../../clock.ts';
import type { Ids } from '../../ids.ts';
import { type AccountNews, newsOfAccount } from '../account-news/account-news.ts';
import type { Account } from '../accounts/account.ts';

/** How long, in milliseconds, it is still worth telling. */
const worthTelling = minutes(7 * 24 * 60);

/** Tells the owner of an account that its password was changed, for the case that it was somebody else. */
export const noticeOfNewPassword = (
  tools: { readonly ids: Ids; readonly clock: Clock },
  { id }: Account,
): AccountNews => {
  const expiresAt = Math.floor((tools.clock.now() + worthTelling) / 1000);
  return newsOfAccount(tools, { kind: 'password-changed', facts: { accountId: id, expiresAt } });
};
