import type { Auditor } from './audit/audit-entry.ts';
import type { AuditStore } from './audit/audit-store.ts';
import type { Telling } from './account-news/tell-accounts.ts';
import type { OrganizationStore } from './organizations/organization-store.ts';
import { acceptInvitation } from './employees/accept-invitation.ts';
import type { AccountDeps } from './account-use-cases.ts';
import { createAdmin } from './accounts/create-admin.ts';
import { deactivateEmployee } from './employees/deactivate-employee.ts';
import { findInvitation } from './employees/invitation.ts';
import { inviteEmployee } from './employees/invite-employee.ts';
import { lookUpInvitation } from './employees/look-up-invitation.ts';
import { resendInvitation } from './employees/resend-invitation.ts';
import type { StartSession } from './sessions/start-session.ts';

type Deps = AccountDeps &
  Telling & {
    readonly organizations: OrganizationStore;
    readonly audit: Auditor;
    readonly audits: AuditStore;
    readonly startSession: StartSession;
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
