import type { Actor } from '../audit/audit-entry.ts';
import { toInstant } from '../../clock.ts';
import { accountId, type Ids, type OrganizationId } from '../../ids.ts';
import { unknownOrganization } from '../organizations/organization-refusals.ts';
import type { Employee } from '../accounts/account.ts';
import { emailInUse } from '../accounts/account-refusals.ts';
import { newInvitation } from './invitation.ts';
import type { InvitingDeps } from './resend-invitation.ts';
import type { Role } from '../rights/role.ts';

type Deps = InvitingDeps & { readonly ids: Ids };

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
