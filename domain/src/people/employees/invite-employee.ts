import type { Actor, Auditor } from '../audit/audit-entry.ts';
import { type Clock, toInstant } from '../../clock.ts';
import { atFault, DomainError } from '../../domain-error.ts';
import type { ErrandDesk } from '../errands/errand-desk.ts';
import { accountId, type Ids, type OrganizationId } from '../../ids.ts';
import type { OrganizationStore } from '../organizations/organization-store.ts';
import type { Employee } from '../accounts/account.ts';
import type { AccountStore } from '../accounts/account-store.ts';
import { newInvitation } from './invitation.ts';
import type { Role } from '../rights/role.ts';
import type { Secrets } from '../codes/secrets.ts';

type Deps = {
  readonly accounts: AccountStore;
  readonly organizations: OrganizationStore;
  readonly desk: ErrandDesk;
  readonly audit: Auditor;
  readonly secrets: Secrets;
  readonly ids: Ids;
  readonly clock: Clock;
};

type Input = {
  readonly organizationId: OrganizationId;
  readonly email: string;
  readonly name: string;
  readonly role: Exclude<Role, 'admin'>;
};

/** Creates an employee without a password and sends the link by which they choose one. */
export const inviteEmployee = (deps: Deps) => {
  const { accounts, organizations, desk, audit, secrets, ids, clock } = deps;
  return async (actor: Actor, { organizationId, email, name, role }: Input): Promise<Employee> => {
    const organization = await organizations.byId(organizationId);
    if (!organization)
      throw new DomainError(
        'not-found',
        'This organization does not exist.',
        atFault('organizationId', 'is not known'),
      );
    const employee: Employee = {
      id: accountId.parse(ids.next()),
      portal: 'employee',
      email,
      name,
      passwordHash: null,
      role,
      organizationId,
      state: 'invited',
      mustChangePassword: false,
      createdAt: toInstant(clock.now()),
      sessionsEndedAt: null,
    };
    const { token, stored } = newInvitation({ secrets, clock }, employee.id);
    const what = { what: 'invite', email, organization: organization.name, token } as const;
    const errand = desk.write(what, stored.expiresAt);
    await accounts.invite(employee, stored, audit(actor, organizationId, 'employee-invited', email), errand);
    desk.runSoon(errand);
    return employee;
  };
};
