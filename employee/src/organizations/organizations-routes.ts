import type { People } from '@parterre/domain/people/open-people';
import type { Organization } from '@parterre/domain/people/organizations/organization';
import express, { type Router } from 'express';
import { pageSize } from '../paging.ts';
import type { Routes } from '../routes.ts';
import * as contract from './organizations-contract.ts';

export type OrganizationsDeps = {
  readonly people: Pick<People, 'listOrganizations' | 'createOrganization' | 'renameOrganization'>;
};

const describe = ({ id, name, slug, createdAt }: Organization) => ({ id, name, slug, createdAt });

export const organizationsRoutes = ({ route }: Routes, { people }: OrganizationsDeps): Router => {
  const router = express.Router();

  route(router, contract.listOrganizations, async ({ query }) => {
    const { items, nextCursor } = await people.listOrganizations({ limit: pageSize, cursor: query.cursor });
    return { organizations: items.map(describe), nextCursor };
  });

  route(router, contract.createOrganization, async ({ caller, body }) => ({
    organization: describe(await people.createOrganization(caller, body)),
  }));

  route(router, contract.renameOrganization, async ({ caller, params, body }) => ({
    organization: describe(await people.renameOrganization(caller, params.organizationId, body.name)),
  }));

  return router;
};
