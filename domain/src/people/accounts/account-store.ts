import type { Write } from '../../commit.ts';
import type { AccountId, OrganizationId } from '../../ids.ts';
import type { Page, PageRequest } from '../../page.ts';
import type { Portal } from '../rights/portal.ts';
import type { Language } from '../../words/languages.ts';
import type { Account, AccountChanges, Employee } from './account.ts';

export type AccountStore = {
  readonly byId: (id: AccountId) => Promise<Account | null>;
  readonly byEmail: (portal: Portal, email: string) => Promise<Account | null>;
  /** Adds an account. `email-in-use`: its portal knows the address. */
  readonly add: (account: Account) => readonly Write<'email-in-use'>[];
  /** Sets the password of an account, whose sessions begun up to `at` are over. */
  readonly setPassword: (
    account: Pick<Account, 'id' | 'portal'>,
    passwordHash: string,
    at: string,
  ) => Write<'unknown-account'>;
  /** Makes an invited employee an active one. `not-invited`: nobody with this id waits for an invitation. */
  readonly activate: (
    id: AccountId,
    chosen: { readonly passwordHash: string; readonly language: Language },
  ) => Write<'not-invited'>;
  readonly change: (id: AccountId, changes: AccountChanges) => Write<'unknown-account'>;
  /** The sessions of an account that were begun up to `at` are over. */
  readonly endSessions: (id: AccountId, at: string) => Write<'unknown-account'>;
  /** Lets an employee in no more, whose sessions begun up to `at` are over. */
  readonly deactivate: (id: AccountId, at: string) => Write<'unknown-account'>;
  readonly ofOrganization: (id: OrganizationId, page: PageRequest) => Promise<Page<Employee>>;
};
