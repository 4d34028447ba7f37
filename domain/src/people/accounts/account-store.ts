import type { Act } from './account-trail.ts';
import type { AuditEntry } from '../audit/audit-entry.ts';
import type { StoredErrand } from '../errands/errand.ts';
import type { AccountId, OrganizationId } from '../../ids.ts';
import type { Page } from '../../page.ts';
import type { Portal } from '../rights/portal.ts';
import type { Account, Customer, Employee } from './account.ts';
import type { StoredCode } from '../codes/one-time-code.ts';

/** A code that a change uses up: the change happens only while this code is still good. */
export type CodeUse = Pick<StoredCode, 'id' | 'digest'>;

export type AccountStore = {
  readonly byId: (id: AccountId) => Promise<Account | null>;
  readonly byEmail: (portal: Portal, email: string) => Promise<Account | null>;
  /** Adds an account, unless its portal knows the address: then that account is the answer, and null otherwise. */
  readonly addUnlessKnown: (account: Account) => Promise<Account | null>;
  /** @throws DomainError `email-in-use` */
  readonly invite: (
    employee: Employee,
    invitation: StoredCode,
    audit: AuditEntry,
    errand: StoredErrand,
  ) => Promise<void>;
  /**
   * Adds the customer that a registration asked for, which ends it.
   * @throws DomainError `code-expired` when it ended already, `email-in-use` when another one was faster
   */
  readonly register: (customer: Customer, registration: CodeUse) => Promise<void>;
  /** Sets the password and ends every session begun up to `at`. */
  readonly setPassword: (
    account: Account,
    change: { passwordHash: string; at: string; act: Act; errand: StoredErrand },
    code?: CodeUse,
  ) => Promise<void>;
  /** Takes the place of the earlier invitation. */
  readonly inviteAgain: (invitation: StoredCode, audit: AuditEntry, errand: StoredErrand) => Promise<void>;
  /** @throws DomainError `code-expired` when the invitation was used up, or nobody waits for one */
  readonly acceptInvitation: (
    id: AccountId,
    passwordHash: string,
    code: CodeUse,
    audit: AuditEntry,
  ) => Promise<void>;
  readonly rename: (id: AccountId, name: string) => Promise<void>;
  readonly endSessions: (id: AccountId, at: string, act: Act) => Promise<void>;
  readonly deactivate: (id: AccountId, at: string, audit: AuditEntry) => Promise<void>;
  readonly ofOrganization: (
    id: OrganizationId,
    page: { readonly limit: number; readonly cursor?: string | undefined },
  ) => Promise<Page<Employee>>;
};
