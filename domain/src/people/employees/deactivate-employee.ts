import type { Commit } from '../../commit.ts';
import { type Clock, toInstant } from '../../clock.ts';
import { atFault, DomainError } from '../../domain-error.ts';
import type { AccountId } from '../../ids.ts';
import type { Employee } from '../accounts/account.ts';
import { unknownAccount } from '../accounts/account-refusals.ts';
import type { AccountStore } from '../accounts/account-store.ts';
import type { Actor, Auditor } from '../audit/audit-entry.ts';
import type { AuditStore } from '../audit/audit-store.ts';
import { everySessionOf } from '../sessions/session-ending.ts';
import type { SessionEndingStore } from '../sessions/session-ending-store.ts';
import { say } from '../words/say.ts';

type Deps = {
  readonly commit: Commit;
  readonly accounts: AccountStore;
  readonly endings: SessionEndingStore;
  readonly audit: Auditor;
  readonly audits: AuditStore;
  readonly clock: Clock;
};

const requireOther = async (accounts: AccountStore, actor: Actor, id: AccountId): Promise<Employee> => {
  const employee = await accounts.byId(id);
  if (employee?.portal !== 'employee')
    throw new DomainError(
      'not-found',
      say((words) => words.unknownEmployee),
      atFault(
        'employeeId',
        say((words) => words.field.unknown),
      ),
    );
  if (id === actor.id)
    throw new DomainError(
      'not-allowed',
      say((words) => words.nobodyDeactivatesThemselves),
    );
  return employee;
};

/** Ends an employee's access: every session at once, and any later sign-in. Nobody can lock themselves out. */
export const deactivateEmployee =
  ({ commit, accounts, endings, audit, audits, clock }: Deps) =>
  async (actor: Actor, id: AccountId): Promise<Employee> => {
    const employee = await requireOther(accounts, actor, id);
    const at = toInstant(clock.now());
    const entry = audit(actor, employee.organizationId ?? null, 'employee-deactivated', employee.email);
    const result = await commit([
      accounts.deactivate(id, at),
      endings.tell(everySessionOf(id), at),
      audits.note(entry),
    ]);
    switch (result) {
      case 'saved':
        return { ...employee, state: 'deactivated' };
      case 'unknown-account':
        throw unknownAccount();
      default:
        return result satisfies never;
    }
  };
