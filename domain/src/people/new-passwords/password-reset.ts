import { DomainError } from '../../domain-error.ts';
import { type Account, isSignedOut } from '../accounts/account.ts';
import { codeLifetime, type StoredCode } from '../codes/one-time-code.ts';
import type { Secrets } from '../codes/secrets.ts';
import { say } from '../words/say.ts';

/**
 * Somebody who forgot a password and asked for a code. Only the browser that asked has the token of it, and the code
 * is good with that token alone: nobody else can use up its attempts. The token itself is kept by the browser alone.
 */
export const resetId = (secrets: Secrets, token: string): string =>
  `password-reset#${secrets.digest(`password-reset#${token}`)}`;

/** Whether the account's sessions were ended, as a new password does, since the code was sent; to the second. */
export const isOvertaken = ({ expiresAt }: StoredCode, account: Account): boolean =>
  isSignedOut(account, (expiresAt + 1) * 1000 - codeLifetime);

export const resetNotHere = () =>
  new DomainError(
    'reset-not-here',
    say((words) => words.resetNotHere),
  );
