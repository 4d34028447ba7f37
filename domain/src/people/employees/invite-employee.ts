import type { Actor } from '../audit/audit-entry.ts';
import { toInstant } from '../../clock.ts';
import { accountId, type OrganizationId } from '../../ids.ts';
import { unknownOrganization } from '../organizations/organization-refusals.ts';
import type { Employee } from '../accounts/account.ts';
import { emailInUse } from '../accounts/account-refusals.ts';
import { invitationLetter, type InvitingDeps } from './invitation-letter.ts';
import type { InvitedRole } from '../rights/role.ts';
import { type Language, usualLanguage } from '../../words/languages.ts';

type Input = {
  readonly organizationId: OrganizationId;
  readonly email: string;
  readonly name: string;
  readonly role: InvitedRole;
  /** Until they choose one: whoever invites somebody writes to them in their own. */
  readonly language?: Language;
};

/**
 * Creates an employee without a password and sends the link by which they choose one.
 * @throws DomainError `not-found`, `email-in-use` or `too-many-attempts`
 */
export const inviteEmployee = (deps: InvitingDeps) => {
  const { commit, accounts, organizations, dispatcher, limits, ids, clock } = deps;
  return async (actor: Actor, { language = usualLanguage, ...input }: Input): Promise<Employee> => {
    const { organizationId, email, name, role } = input;
    const organization = await organizations.byId(organizationId);
    if (!organization) throw unknownOrganization();
    await limits.spend('invitation', actor.id);
    const employee: Employee = {
      id: accountId.parse(ids.next()),
      portal: 'employee',
      email,
      name,
      language,
      passwordHash: null,
      role,
      organizationId,
      state: 'invited',
      mustChangePassword: false,
      createdAt: toInstant(clock.now()),
      sessionsEndedAt: null,
    };
    const letter = { to: employee, organization, action: 'employee-invited' } as const;
    const { writes, news } = invitationLetter(deps, actor, letter);
    const result = await commit([...accounts.add(employee), ...writes]);
    switch (result) {
      case 'saved':
        dispatcher.dispatch([news]);
        return employee;
      case 'email-in-use':
        await limits.giveBack('invitation', actor.id);
        throw emailInUse();
      default:
        return result satisfies never;
    }
  };
};
