import type { Commit } from '../../commit.ts';
import { DomainError } from '../../domain-error.ts';
import { type Clock, toInstant } from '../../clock.ts';
import { accountId, type Ids } from '../../ids.ts';
import type { Customer } from '../accounts/account.ts';
import type { AccountStore } from '../accounts/account-store.ts';
import { codeUsed, isDigestOf, wrongCode } from '../codes/one-time-code.ts';
import { type Registration, registrationId, registrationNotHere } from './registration.ts';
import type { RegistrationStore } from './registration-store.ts';
import type { Secrets } from '../codes/secrets.ts';
import type { StartedSession, StartSession } from '../sessions/start-session.ts';
import { type Caller, nowhere } from '../callers/visit.ts';
import { say } from '../words/say.ts';

type Deps = {
  readonly commit: Commit;
  readonly accounts: AccountStore;
  readonly registrations: RegistrationStore;
  readonly startSession: StartSession;
  readonly secrets: Secrets;
  readonly ids: Ids;
  readonly clock: Clock;
};

const confirmedByAnother = () =>
  new DomainError(
    'email-in-use',
    say((words) => words.emailInUseMeanwhile),
  );

type Input = Partial<Caller> & { readonly token: string; readonly code: string };

/**
 * Makes an account of a registration by the code that was sent to its address, and signs in. The first registration of
 * an address that is confirmed wins; the others have no way to the account. Guessing is bounded by the attempts at a
 * code and by the codes that are mailed to an address.
 * @throws DomainError `registration-not-here`, `wrong-code`, `code-expired` or `email-in-use`
 */
export const confirmAccount = (deps: Deps) => {
  const { commit, accounts, registrations, startSession, secrets, ids, clock } = deps;
  const newCustomer = ({ email, name, language, passwordHash }: Registration): Customer => ({
    id: accountId.parse(ids.next()),
    portal: 'customer',
    email,
    name,
    language,
    passwordHash,
    createdAt: toInstant(clock.now()),
    sessionsEndedAt: null,
  });

  return async ({ token, code, ...caller }: Input): Promise<StartedSession> => {
    const id = registrationId(secrets, token);
    const nowSeconds = Math.floor(clock.now() / 1000);
    const registration = await registrations.attempt(id, nowSeconds);
    if (!registration) throw (await registrations.find(id, nowSeconds)) ? wrongCode() : registrationNotHere();
    if (!isDigestOf(secrets, registration.digest, id, code)) throw wrongCode();
    const customer = newCustomer(registration);
    const result = await commit([registrations.use(registration), ...accounts.add(customer)]);
    switch (result) {
      case 'saved':
        return startSession(customer, { ...nowhere, ...caller });
      case 'code-used':
        throw codeUsed();
      case 'email-in-use':
        throw confirmedByAnother();
      default:
        return result satisfies never;
    }
  };
};
