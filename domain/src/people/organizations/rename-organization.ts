import type { Commit } from '../../commit.ts';
import type { Actor, Auditor } from '../audit/audit-entry.ts';
import type { AuditStore } from '../audit/audit-store.ts';
import type { OrganizationId } from '../../ids.ts';
import type { Organization } from './organization.ts';
import { unknownOrganization } from './organization-refusals.ts';
import type { OrganizationStore } from './organization-store.ts';

type Deps = {
  readonly commit: Commit;
  readonly organizations: OrganizationStore;
  readonly audit: Auditor;
  readonly audits: AuditStore;
};

/** Changes the name. The slug stays: addresses must not break. */
export const renameOrganization =
  ({ commit, organizations, audit, audits }: Deps) =>
  async (actor: Actor, id: OrganizationId, name: string): Promise<Organization> => {
    const entry = audit(actor, id, 'organization-renamed', name);
    const result = await commit([organizations.rename(id, name), audits.note(entry)]);
    switch (result) {
      case 'saved': {
        const organization = await organizations.byId(id);
        if (!organization) throw unknownOrganization();
        return organization;
      }
      case 'unknown-organization':
        throw unknownOrganization();
      default:
        return result satisfies never;
    }
  };
