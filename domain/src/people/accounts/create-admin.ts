import type { Commit } from '../../commit.ts';
import { type Clock, toInstant } from '../../clock.ts';
import { accountId, type Ids } from '../../ids.ts';
import type { Employee } from './account.ts';
import { emailInUse } from './account-refusals.ts';
import type { AccountStore } from './account-store.ts';
import type { Passwords } from '../passwords/passwords.ts';
import { usualLanguage } from '../../words/languages.ts';

type Deps = {
  readonly commit: Commit;
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
  ({ commit, accounts, passwords, ids, clock }: Deps) =>
  async ({ email, name, password, mustChangePassword }: Input): Promise<void> => {
    const admin: Employee = {
      id: accountId.parse(ids.next()),
      portal: 'employee',
      email,
      name,
      language: usualLanguage,
      passwordHash: await passwords.hash(password, { share: 'operator', first: true }),
      role: 'admin',
      state: 'active',
      mustChangePassword,
      createdAt: toInstant(clock.now()),
      sessionsEndedAt: null,
    };
    const result = await commit(accounts.add(admin));
    switch (result) {
      case 'saved':
        return;
      case 'email-in-use':
        throw emailInUse();
      default:
        return result satisfies never;
    }
  };
