import { type Clock, toInstant } from '../../clock.ts';
import { DomainError } from '../../domain-error.ts';
import { accountId, type Ids } from '../../ids.ts';
import type { AccountStore } from './account-store.ts';
import type { Passwords } from '../passwords/passwords.ts';

type Deps = {
  readonly accounts: AccountStore;
  readonly passwords: Passwords;
  readonly ids: Ids;
  readonly clock: Clock;
};

type Input = {
  readonly email: string;
  readonly name: string;
  readonly password: string;
  /** Whether the password must be changed at the first sign-in; only demo data says no. */
  readonly mustChangePassword: boolean;
};

/** Creates an admin. For operators and demo data: no route leads here. */
export const createAdmin =
  ({ accounts, passwords, ids, clock }: Deps) =>
  async ({ email, name, password, mustChangePassword }: Input): Promise<void> => {
    const known = await accounts.addUnlessKnown({
      id: accountId.parse(ids.next()),
      portal: 'employee',
      email,
      name,
      passwordHash: await passwords.hash(password, { share: 'operator', first: true }),
      role: 'admin',
      state: 'active',
      mustChangePassword,
      createdAt: toInstant(clock.now()),
      sessionsEndedAt: null,
    });
    if (known) throw new DomainError('email-in-use', 'Somebody has an account with this address already.');
  };
