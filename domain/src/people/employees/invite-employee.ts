import type { Commit } from '../../commit.ts';
import type { Actor, Auditor } from '../audit/audit-entry.ts';
import type { AuditStore } from '../audit/audit-store.ts';
import { type Clock, toInstant } from '../../clock.ts';
import type { CodeStore } from '../codes/code-store.ts';
import type { ErrandDesk } from '../errands/errand-desk.ts';
import type { ErrandStore } from '../errands/errand-store.ts';
import { accountId, type Ids, type OrganizationId } from '../../ids.ts';
import { unknownOrganization } from '../organizations/organization-refusals.ts';
import type { OrganizationStore } from '../organizations/organization-store.ts';
import type { Employee } from '../accounts/account.ts';
import { emailInUse } from '../accounts/account-refusals.ts';
import type { AccountStore } from '../accounts/account-store.ts';
import { newInvitation } from './invitation.ts';
import type { Role } from '../rights/role.ts';
import type { Secrets } from '../codes/secrets.ts';

type Deps = {
  readonly commit: Commit;
  readonly accounts: AccountStore;
  readonly codes: CodeStore;
  readonly organizations: OrganizationStore;
  readonly errands: ErrandStore;
  readonly desk: ErrandDesk;
  readonly audit: Auditor;
  readonly audits: AuditStore;
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
  const { commit, accounts, codes, organizations, errands, desk, audit, audits, secrets, ids, clock } = deps;
  return async (actor: Actor, { organizationId, email, name, role }: Input): Promise<Employee> => {
    const organization = await organizations.byId(organizationId);
    if (!organization) throw unknownOrganization();
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
    const result = await commit([
      ...accounts.add(employee),
      codes.keep(stored),
      audits.note(audit(actor, organizationId, 'employee-invited', email)),
      errands.leave(errand),
    ]);
    switch (result) {
      case 'saved':
        desk.runSoon(errand);
        return employee;
      case 'email-in-use':
        throw emailInUse();
      default:
        return result satisfies never;
    }
  };
};
