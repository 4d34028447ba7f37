import type { Actor, Auditor } from '../audit/audit-entry.ts';
import type { Clock } from '../../clock.ts';
import { atFault, DomainError } from '../../domain-error.ts';
import type { ErrandDesk } from '../errands/errand-desk.ts';
import type { AccountId } from '../../ids.ts';
import type { OrganizationStore } from '../organizations/organization-store.ts';
import type { AccountStore } from '../accounts/account-store.ts';
import { newInvitation } from './invitation.ts';
import type { Secrets } from '../codes/secrets.ts';

type Deps = {
  readonly accounts: AccountStore;
  readonly organizations: OrganizationStore;
  readonly desk: ErrandDesk;
  readonly audit: Auditor;
  readonly secrets: Secrets;
  readonly clock: Clock;
};

/** Sends a new link to somebody who was invited and has not come yet. The old link is good no more. */
export const resendInvitation =
  ({ accounts, organizations, desk, audit, secrets, clock }: Deps) =>
  async (actor: Actor, id: AccountId): Promise<void> => {
    const employee = await accounts.byId(id);
    if (employee?.portal !== 'employee' || employee.state !== 'invited' || !employee.organizationId)
      throw new DomainError(
        'not-found',
        'Nobody with this id waits for an invitation.',
        atFault('employeeId', 'waits for no invitation'),
      );
    const organization = await organizations.byId(employee.organizationId);
    const { token, stored } = newInvitation({ secrets, clock }, id);
    const entry = audit(actor, employee.organizationId, 'invitation-sent-again', employee.email);
    const { email } = employee;
    const what = { what: 'invite', email, organization: organization?.name ?? '', token } as const;
    const errand = desk.write(what, stored.expiresAt);
    await accounts.inviteAgain(stored, entry, errand);
    desk.runSoon(errand);
  };
