import type { Actor, Auditor } from '../audit/audit-entry.ts';
import { type Clock, toInstant } from '../../clock.ts';
import { atFault, DomainError } from '../../domain-error.ts';
import type { AccountId } from '../../ids.ts';
import type { Employee } from '../accounts/account.ts';
import type { AccountStore } from '../accounts/account-store.ts';

type Deps = { readonly accounts: AccountStore; readonly audit: Auditor; readonly clock: Clock };

/** Ends an employee's access: every session at once, and any later sign-in. Nobody can lock themselves out. */
export const deactivateEmployee =
  ({ accounts, audit, clock }: Deps) =>
  async (actor: Actor, id: AccountId): Promise<Employee> => {
    const employee = await accounts.byId(id);
    if (employee?.portal !== 'employee')
      throw new DomainError(
        'not-found',
        'This employee does not exist.',
        atFault('employeeId', 'is not known'),
      );
    if (id === actor.id) throw new DomainError('not-allowed', 'Nobody can deactivate themselves.');
    const entry = audit(actor, employee.organizationId ?? null, 'employee-deactivated', employee.email);
    await accounts.deactivate(id, toInstant(clock.now()), entry);
    return { ...employee, state: 'deactivated' };
  };
