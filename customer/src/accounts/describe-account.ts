import type { Account } from '@parterre/domain/people/accounts/account';
import { personWith } from '@parterre/domain/messaging/kinds/person';
import type { Contacts } from '@parterre/domain/messaging/open-messaging';
import { readableAddress } from '@parterre/domain/people/accounts/email-address';
import { type SessionDeps, sessionHandlers } from '@parterre/portal-kit/session-handlers';

export const describeAccount = ({ id, email, name, language }: Account) => ({
  id,
  email: readableAddress(email),
  name,
  language,
});

export type CustomerSessionDeps = SessionDeps & {
  readonly contacts: Pick<Contacts, 'devices' | 'mailsArrive'>;
};

/** Browsers are told things as long as their session lasts: they end with it, and go on with it. */
export const customerSessionHandlers = ({
  contacts: { devices, mailsArrive },
  ...deps
}: CustomerSessionDeps) =>
  sessionHandlers(deps, {
    portal: 'customer',
    answer: (account) => ({ account: describeAccount(account) }),
    signedOut: (owner, sessionId) => devices.endSession(personWith(owner), sessionId),
    renewed: (owner, from, to) => devices.renewSession(personWith(owner), from, to),
    signedOutEverywhere: (owner) => devices.endAll(personWith(owner)),
    mailArrived: (owner) => mailsArrive(personWith(owner)),
  });
