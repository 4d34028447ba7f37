import type { Actor, Auditor } from '../audit/audit-entry.ts';
import { atFault, DomainError } from '../../domain-error.ts';
import type { OrganizationId } from '../../ids.ts';
import type { Organization } from './organization.ts';
import type { OrganizationStore } from './organization-store.ts';

type Deps = { readonly organizations: OrganizationStore; readonly audit: Auditor };

/** Changes the name. The slug stays: addresses must not break. */
export const renameOrganization =
  ({ organizations, audit }: Deps) =>
  async (actor: Actor, id: OrganizationId, name: string): Promise<Organization> => {
    await organizations.rename(id, name, audit(actor, id, 'organization-renamed', name));
    const organization = await organizations.byId(id);
    if (!organization)
      throw new DomainError(
        'not-found',
        'This organization does not exist.',
        atFault('organizationId', 'is not known'),
      );
    return organization;
  };
