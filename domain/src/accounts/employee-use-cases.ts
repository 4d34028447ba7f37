import type { Auditor } from '../audit/audit-entry.ts';
import type { ErrandDesk } from '../errands/errand-desk.ts';
import type { OrganizationStore } from '../organizations/organization-store.ts';
import { acceptInvitation } from './accept-invitation.ts';
import type { AccountDeps } from './account-use-cases.ts';
import { createAdmin } from './create-admin.ts';
import { deactivateEmployee } from './deactivate-employee.ts';
import { findInvitation } from './invitation.ts';
import { inviteEmployee } from './invite-employee.ts';
import { lookUpInvitation } from './look-up-invitation.ts';
import { resendInvitation } from './resend-invitation.ts';
import type { StartSession } from './start-session.ts';

type Deps = AccountDeps & {
  readonly organizations: OrganizationStore;
  readonly audit: Auditor;
  readonly startSession: StartSession;
  readonly desk: ErrandDesk;
};

/** How people come to work here, and how they leave. */
export const employeeUseCases = (ports: Deps) => {
  const deps = { ...ports, findInvitation: findInvitation(ports) };
  return {
    createAdmin: createAdmin(deps),
    invite: inviteEmployee(deps),
    resendInvitation: resendInvitation(deps),
    lookUpInvitation: lookUpInvitation(deps),
    acceptInvitation: acceptInvitation(deps),
    deactivate: deactivateEmployee(deps),
  };
};

export type EmployeeUseCases = ReturnType<typeof employeeUseCases>;
