import type { Account } from '@parterre/domain/people/accounts/account';
import { readableAddress } from '@parterre/domain/people/accounts/email-address';
import { type SessionDeps, sessionHandlers } from '@parterre/portal-kit/session-handlers';

export const describeAccount = ({ id, email, name, language }: Account) => ({
  id,
  email: readableAddress(email),
  name,
  language,
});

type SignedOut = Parameters<typeof sessionHandlers>[1]['signedOut'];

export const customerSessionHandlers = (deps: SessionDeps, signedOut?: SignedOut) =>
  sessionHandlers(deps, {
    portal: 'customer',
    answer: (account) => ({ account: describeAccount(account) }),
    ...(signedOut && { signedOut }),
  });
