import { z } from 'zod';
import { auditCollection } from '../audit/dynamo-audit-store.ts';
import { atFault, DomainError } from '../../domain-error.ts';
import { collection } from '../../dynamo/collection.ts';
import { commit } from '../../dynamo/commit-or-throw.ts';
import { type Models, when } from '../../dynamo/models.ts';
import { organizationId } from '../../ids.ts';
import { organization } from './organization.ts';
import type { OrganizationStore } from './organization-store.ts';

/** The one partition of the index from which all are listed; it stays inside of the store. */
const listing = 'organizations';
const listed = organization.extend({ listing: z.literal(listing) });
const guard = z.object({ id: z.string(), organizationId });

export const dynamoOrganizationStore = (models: Models): OrganizationStore => {
  const model = models('Organizations', {
    hash: 'id',
    indexes: { byListing: { hash: 'listing', range: 'createdAt' } },
  });
  const organizations = collection(model, organization);
  const listings = collection(model, listed);
  const guards = collection(model, guard);
  const audits = auditCollection(models);
  const slugInUse = () =>
    new DomainError('slug-in-use', 'Another organization has this short name.', {
      fields: [{ field: 'slug', message: 'is taken' }],
    });
  const notFound = () =>
    new DomainError(
      'not-found',
      'This organization does not exist.',
      atFault('organizationId', 'is not known'),
    );

  return {
    byId: (id) => organizations.find({ id }),
    add: (item, audit) =>
      commit(
        listings.insert({ ...item, listing }),
        guards.insert({ id: `slug#${item.slug}`, organizationId: item.id }, slugInUse),
        audits.insert(audit),
      ),
    rename: (id, name, audit) =>
      commit(
        organizations.change({ id }, { set: { name } }, when('id').exists(), notFound),
        audits.insert(audit),
      ),
    list: (page) =>
      organizations.list({ index: 'byListing', hash: ['listing', listing], newestFirst: true, ...page }),
  };
};
