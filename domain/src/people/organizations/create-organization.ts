import type { Actor, Auditor } from '../audit/audit-entry.ts';
import { type Clock, toInstant } from '../../clock.ts';
import { type Ids, organizationId } from '../../ids.ts';
import { slugFor } from '../../slug.ts';
import type { Organization } from './organization.ts';
import type { OrganizationStore } from './organization-store.ts';

type Deps = {
  readonly organizations: OrganizationStore;
  readonly audit: Auditor;
  readonly ids: Ids;
  readonly clock: Clock;
};

/** Without a slug, one is made from the name. */
export const createOrganization =
  ({ organizations, audit, ids, clock }: Deps) =>
  async (
    actor: Actor,
    { name, slug }: { readonly name: string; readonly slug?: string | undefined },
  ): Promise<Organization> => {
    const id = organizationId.parse(ids.next());
    const organization = { id, name, slug: slug ?? slugFor(name, id), createdAt: toInstant(clock.now()) };
    await organizations.add(organization, audit(actor, id, 'organization-created', name));
    return organization;
  };
