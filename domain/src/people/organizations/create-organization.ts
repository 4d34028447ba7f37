import type { Commit } from '../../commit.ts';
import type { Actor, Auditor } from '../audit/audit-entry.ts';
import type { AuditStore } from '../audit/audit-store.ts';
import { type Clock, toInstant } from '../../clock.ts';
import { type Ids, organizationId } from '../../ids.ts';
import { slugFor } from '../../slug.ts';
import type { Organization } from './organization.ts';
import { slugInUse } from './organization-refusals.ts';
import type { OrganizationStore } from './organization-store.ts';

type Deps = {
  readonly commit: Commit;
  readonly organizations: OrganizationStore;
  readonly audit: Auditor;
  readonly audits: AuditStore;
  readonly ids: Ids;
  readonly clock: Clock;
};

/** Without a slug, one is made from the name. */
export const createOrganization =
  ({ commit, organizations, audit, audits, ids, clock }: Deps) =>
  async (
    actor: Actor,
    { name, slug }: { readonly name: string; readonly slug?: string | undefined },
  ): Promise<Organization> => {
    const id = organizationId.parse(ids.next());
    const organization = { id, name, slug: slug ?? slugFor(name, id), createdAt: toInstant(clock.now()) };
    const entry = audit(actor, id, 'organization-created', name);
    const result = await commit([...organizations.add(organization), audits.note(entry)]);
    switch (result) {
      case 'saved':
        return organization;
      case 'slug-in-use':
        throw slugInUse();
      default:
        return result satisfies never;
    }
  };
