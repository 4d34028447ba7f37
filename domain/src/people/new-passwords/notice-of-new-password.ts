import { minutes } from '../../clock.ts';
import type { StoredErrand } from '../errands/errand.ts';
import type { ErrandDesk } from '../errands/errand-desk.ts';
import type { Account } from '../accounts/account.ts';

/** How long, in milliseconds, it is still worth telling. */
const worthTelling = minutes(7 * 24 * 60);

/** Tells the owner of an account that its password was changed, for the case that it was somebody else. */
export const noticeOfNewPassword = (desk: ErrandDesk, { id }: Account, now: number): StoredErrand =>
  desk.write({ what: 'tell-of-new-password', accountId: id }, Math.floor((now + worthTelling) / 1000));
