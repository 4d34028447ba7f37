import { organizationId } from '@parterre/domain/ids';
import { organizationName } from '@parterre/domain/people/organizations/organization';
import { slug } from '@parterre/domain/slug';
import { endpoint } from '@parterre/service-kit/endpoint';
import { z } from 'zod';
import { cursorQuery, nextCursor } from '../paging.ts';

const organizationAnswer = z
  .object({ id: organizationId, name: z.string(), slug: z.string(), createdAt: z.string() })
  .meta({ id: 'Organization' });

const answer = z.object({ organization: organizationAnswer });

export const listOrganizations = endpoint({
  id: 'listOrganizations',
  method: 'get',
  path: '/admin/api/organizations',
  summary: 'Every organization, the newest first.',
  access: 'run-platform',
  query: cursorQuery,
  response: z.object({ organizations: z.array(organizationAnswer), nextCursor }),
});

export const createOrganization = endpoint({
  id: 'createOrganization',
  method: 'post',
  path: '/admin/api/organizations',
  summary: 'Creates an organization.',
  access: 'run-platform',
  body: z.strictObject({ name: organizationName, slug: slug.optional() }),
  response: answer,
  status: 201,
  refusals: ['slug-in-use'],
});

export const renameOrganization = endpoint({
  id: 'renameOrganization',
  method: 'patch',
  path: '/admin/api/organizations/:organizationId',
  summary: 'Changes the name; the slug stays, addresses must not break.',
  access: 'run-platform',
  params: z.strictObject({ organizationId }),
  body: z.strictObject({ name: organizationName }),
  response: answer,
  refusals: ['not-found'],
});

export const organizationsEndpoints = [listOrganizations, createOrganization, renameOrganization];
