import type { createOrganization } from '@parterre/domain/people/organizations/create-organization';
import type { OrganizationStore } from '@parterre/domain/people/organizations/organization-store';
import type { renameOrganization } from '@parterre/domain/people/organizations/rename-organization';
import type { Organization } from '@parterre/domain/people/organizations/organization';
import express, { type Router } from 'express';
import { pageSize } from '../paging.ts';
import type { Routes } from '../routes.ts';
import * as contract from './organizations-contract.ts';

export type OrganizationsDeps = {
  readonly organizations: Pick<OrganizationStore, 'list'>;
  readonly createOrganization: ReturnType<typeof createOrganization>;
  readonly renameOrganization: ReturnType<typeof renameOrganization>;
};

const describe = ({ id, name, slug, createdAt }: Organization) => ({ id, name, slug, createdAt });

export const organizationsRoutes = ({ route }: Routes, deps: OrganizationsDeps): Router => {
  const router = express.Router();

  route(router, contract.listOrganizations, async ({ query }) => {
    const { items, nextCursor } = await deps.organizations.list({ limit: pageSize, cursor: query.cursor });
    return { organizations: items.map(describe), nextCursor };
  });

  route(router, contract.createOrganization, async ({ caller, body }) => ({
    organization: describe(await deps.createOrganization(caller, body)),
  }));

  route(router, contract.renameOrganization, async ({ caller, params, body }) => ({
    organization: describe(await deps.renameOrganization(caller, params.organizationId, body.name)),
  }));

  return router;
};
